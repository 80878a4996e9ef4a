using System.Globalization;
using System.Text.Json;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Tests.Projections;

/// <content>The two ledgers, with every column; and how a record reads that was amended.</content>
public sealed partial class Reference
{
    /// <summary>学习台账, in the order of days.</summary>
    public object SessionLedger() => Page(InOrder(sessions).Select(each => (object)LineOf(each.Key, each.Value)));

    private object LineOf(Guid id, Session session)
    {
        var (expected, present) = (ExpectedOf(session), PresentOf(id, session));
        var attending = session.People.Where(entry => entry.Capacity == Capacity.Attending).ToList();
        return new
        {
            SessionId = id,
            session.Number,
            Date = WrittenDay(session),
            DateSourceText = session.Day.SourceText,
            Kind = KindOf(session),
            Title = TitleOf(session),
            Chair = ChairOf(session),
            Materials = session.Materials.Select(studied => studied.MaterialId).Distinct().Select(material => materials[material].Details!.Title),
            FirstAgendaItem = session.AgendaItems.Any(item => item.FirstItem),
            Expected = expected,
            Present = present,
            CountsStated = Stated(session, AmendableField.Expected, session.StatedExpected) is not null || Stated(session, AmendableField.Present, session.StatedPresent) is not null,
            AttendanceRate = present > expected ? null : Share(present, expected),
            StudyHours = HoursOf(session),
            OnLeave = session.People.Count == 0 ? null : (int?)attending.Count(entry => StatusOf(id, entry.PersonId) == AttendanceStatus.OnLeave),
            MadeUp = session.People.Count == 0 ? null : (int?)attending.Count(entry => MakeUpOf(id, entry.PersonId) == MakeUpState.Accepted && WasMissed(StatusOf(id, entry.PersonId))),
            FollowUps = followUps.Values.Count(followUp => followUp.Issue!.SessionId == id),
            session.State,
            Missing = Missing(session),
            RecordedByGroup = session.Groups.Any(group => group.Capacity == Capacity.Attending) && attending.Count == 0,
            session.Volume,
        };
    }

    /// <summary>督办台账, by number.</summary>
    public object FollowUpLedger(DateOnly today) => Page(followUps.OrderBy(each => Counted(each.Value.Issue!.Number)).Select(each => (object)LineOf(each.Key, each.Value, today)));

    private object LineOf(Guid id, FollowUp followUp, DateOnly today)
    {
        var (issue, responsible) = (followUp.Issue!, followUp.Responsible!);
        return new
        {
            FollowUpId = id,
            issue.Number,
            issue.Matter,
            issue.SessionId,
            Source = SourceOf(followUp),
            responsible.LeadDepartmentId,
            LeadDepartment = departments[responsible.LeadDepartmentId].Name,
            CoDepartments = responsible.CoDepartmentIds.Select(each => new { DepartmentId = each, departments[each].Name }),
            responsible.CoResponsibles,
            Owner = responsible.OwnerId is { } owner ? new { PersonId = owner, people[owner].Name } : null,
            IssuedOn = Issued(followUp),
            DueKind = followUp.Due!.Kind,
            DueOn = followUp.Due.On,
            Status = followUp.State,
            HaltReason = WhyHalted(followUp),
            followUp.Percent,
            DaysLeft = HasEnded(followUp) || IsSuspended(followUp, today) ? null : followUp.Due.On?.DayNumber - today.DayNumber,
            Light = HasEnded(followUp) ? null : LightOf(followUp, today),
            Returns = told[followUp].Count(each => each is FollowUpReturned),
            ReturnReasons = told[followUp].OfType<FollowUpReturned>().Select(each => new { On = each.Provenance.Occurred.LocalDay, each.Reason }),
            Extensions = told[followUp].Count(each => each is FollowUpExtensionGranted),
            ClosedOn = followUp.State == FollowUpState.Closed && Ending(followUp) is { } closing ? First(closing.Provenance.Occurred) : null,
            ClosedByLedger = LedgerThatClosed(followUp),
        };
    }

    private string? WhyHalted(FollowUp followUp) => followUp.State switch
    {
        FollowUpState.Suspended => told[followUp].OfType<FollowUpSuspended>().Last().Reason,
        FollowUpState.Cancelled => told[followUp].OfType<FollowUpCancelled>().Last().Reason,
        _ => null,
    };

    private string? LedgerThatClosed(FollowUp followUp) =>
        followUp.State == FollowUpState.Closed && Ending(followUp) is FollowUpClosedElsewhere elsewhere ? elsewhere.Ledger : null;

    private object SourceOf(FollowUp followUp)
    {
        var (session, remark) = (sessions[followUp.Issue!.SessionId], RemarkOf(followUp));
        return new { SessionTitle = TitleOf(session), Remark = remark?.Text, Withdrawn = remark is { Withdrawn: true } };
    }

    // What was said, as it reads now, or as it read when it was withdrawn.
    private (string Text, bool Withdrawn, Participant? Speaker)? RemarkOf(FollowUp followUp)
    {
        var session = sessions[followUp.Issue!.SessionId];
        if (followUp.Issue.RemarkId is not { } id) return null;
        if (session.Remarks.GetValueOrDefault(id) is { } standing) return (TextOf(session, standing), false, standing.Speaker);
        return session.RemarkRevisions.Withdrawn.GetValueOrDefault(id) is { } withdrawn ? (withdrawn.Text, true, withdrawn.Speaker) : null;
    }

    private static string TextOf(Session session, RemarkRecorded remark) =>
        session.Amendments.LastOrDefault(amendment => amendment.Field == AmendableField.RemarkText && amendment.PartId == remark.RemarkId)?.New ?? remark.Text;

    private bool IsSuspended(FollowUp followUp, DateOnly day) =>
        told[followUp].LastOrDefault(each => each is FollowUpSuspended or FollowUpResumed or FollowUpReopened && By(each, day)) is FollowUpSuspended;

    private static IEnumerable<KeyValuePair<Guid, Session>> InOrder(IEnumerable<KeyValuePair<Guid, Session>> sessions) => sessions
        .OrderBy(each => DayOf(each.Value) ?? DateOnly.MaxValue)
        .ThenBy(each => StartOf(each.Value) ?? DateTimeOffset.MaxValue)
        .ThenBy(each => Counted(each.Value.Number));

    private static (int Year, int Number) Counted(string number) =>
        (int.Parse(number[..4], CultureInfo.InvariantCulture), int.Parse(number[5..], CultureInfo.InvariantCulture));

    private static string TitleOf(Session session) => Last(session, AmendableField.Title)?.New ?? session.Title;

    private static SessionKind KindOf(Session session) =>
        Last(session, AmendableField.Kind) is { New: { } written } ? JsonSerializer.Deserialize<SessionKind>($"\"{written}\"", ApiJson.Options) : session.Kind;

    private static DateTimeOffset? StartOf(Session session) =>
        Last(session, AmendableField.StartsAt) is { } amended ? amended.New is { } written ? DateTimeOffset.Parse(written, CultureInfo.InvariantCulture) : null : session.Arrangements.StartsAt;

    private static string? WrittenDay(Session session)
    {
        var toTheMonth = Last(session, AmendableField.HeldOn) is { } amended ? amended.New?.Length == 7 : session.Day.Precision == Precision.Month;
        return DayOf(session)?.ToString(toTheMonth ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private string? ChairOf(Session session) => Last(session, AmendableField.Chair) is { } amended ? amended.New : NameOf(session.Arrangements.Chair);

    private string? NameOf(Participant? participant) => participant?.PersonId is { } person ? people[person].Name : participant?.Post;

    private static int? ExpectedOf(Session session) => Stated(session, AmendableField.Expected, session.StatedExpected)
        ?? (session.CanCountPlaces ? session.People.Count(entry => entry.Capacity == Capacity.Attending) : null);

    // Counted once it took place, or somebody was marked.
    private int? PresentOf(Guid id, Session session) => Stated(session, AmendableField.Present, session.StatedPresent) ?? CountedPresent(id, session);

    private int? CountedPresent(Guid id, Session session) =>
        session.CanCountPlaces && (TookPlace(session) || session.People.Any(entry => StatusOf(id, entry.PersonId) != AttendanceStatus.Unmarked))
            ? session.People.Count(entry => entry.Capacity == Capacity.Attending && WasThere(StatusOf(id, entry.PersonId)))
            : null;

    private static int? Stated(Session session, AmendableField field, int? signed) =>
        Last(session, field) is { } amended ? amended.New is { } written ? int.Parse(written, CultureInfo.InvariantCulture) : null : signed;

    private static decimal? Share(int? part, int? whole) =>
        part is { } of && whole is > 0 ? Math.Round((decimal)of / whole.Value, 4, MidpointRounding.AwayFromZero) : null;

    private static object Page(IEnumerable<object> items) => items.ToList() is var all ? new { Items = all, Total = all.Count } : null!;
}
