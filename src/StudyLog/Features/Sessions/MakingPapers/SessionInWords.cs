using System.Globalization;
using StudyLog.Documents.Papers;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Resources;
using Record = StudyLog.Features.Sessions.ViewingSession.SessionRecord;

namespace StudyLog.Features.Sessions.MakingPapers;

/// <summary>
/// The record of a session in the words of papers. What was signed is told as it was signed; what was corrected or amended since stands beside it.
/// </summary>
/// <param name="record">The record.</param>
/// <param name="organisation">The organisation's name.</param>
/// <param name="organiser">The organiser's name; null: the organisation itself.</param>
/// <param name="zone">Whose clocks are told.</param>
internal sealed class SessionInWords(Record record, string organisation, string? organiser, TimeZoneInfo zone)
{
    public SessionOnPaper Told() => new()
    {
        Organisation = organisation,
        Number = record.Number,
        Kind = Word(record.Kind),
        Verb = VerbOf(record.Kind),
        Title = record.Title,
        Day = new KnownDay(DayOf(record.HeldOn), record.DatePrecision == Precision.Month, record.DateSourceText),
        From = Clock(record.StartsAt),
        To = Clock(record.EndsAt),
        Venue = record.Venue,
        Organiser = organiser,
        Chair = Told(record.Chair),
        Recorder = Told(record.Recorder),
        Hours = record.StudyHours,
        Expected = record.Expected,
        Present = record.PresentAsSigned ?? record.Present,
        PresentSince = record.PresentAsSigned is null ? null : record.Present,
        State = Word(record.State),
        IsConfirmed = record.State is SessionState.Confirmed or SessionState.Archived,
        BackFilledOn = record.BackFilled ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(record.RecordedAt, zone).DateTime) : null,
        Source = record.Source is { } source ? string.Join('，', new[] { source.Name, source.Citation, source.Reporter, source.Url }.OfType<string>()) : null,
        Places = [.. record.Roster.People.Select(Told)],
        Groups = [.. record.Roster.Groups.Select(group => new PlacesOfGroup(group.Name, group.Capacity == Capacity.SittingIn, group.Headcount, HowMany(group)))],
        Before = [.. record.PreStudies.Select(study => new Studied(Word(study.Mode), study.Title, Note: study.Note))],
        Materials = [.. record.Materials.Select(study => new Studied(Word(study.Mode), study.Title, study.Author, study.LedByName, study.Minutes))],
        Agenda = [.. record.AgendaItems.Select(item => new AgendaPoint(item.Seq, item.Title, item.FirstItem))],
        Remarks = [.. record.Remarks.Select(remark => new Spoken(remark.Seq, Told(remark.Kind), Told(remark.Speaker), remark.Text, remark.AgendaSeq))],
        Votes = [.. record.Votes.Select(vote => new Vote(vote.Matter, vote.Eligible, vote.Present, vote.Written, vote.For, vote.Against, vote.Abstain, vote.QuorumMet, vote.Passed))],
        FollowUps = [.. record.FollowUps.Select(Told)],
        CarriedOver = [.. record.CarriedOver.Select(each => $"{each.Number} {each.Matter}（{Word(each.Status)}）")],
        Attachments = [.. record.Attachments.Select(attachment => attachment.FileName)],
        NotStated = [.. record.NotStated.Select(member => Word(member))],
        Inferred = record.Inferred,
        Amendments = [.. record.Amendments.Select(Told)],
    };

    private static string VerbOf(SessionKind kind) => kind switch
    {
        SessionKind.TheoryStudyGroup or SessionKind.Ceremony or SessionKind.Other => "举行",
        SessionKind.PartyLecture or SessionKind.Training or SessionKind.Workshop => "举办",
        SessionKind.ThemeDay => "开展",
        _ => "召开",
    };

    private static string Word(Enum value) => Words.Of(value, Words.Chinese);

    private TimeOnly? Clock(DateTimeOffset? instant) => instant is { } at ? TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime) : null;

    private static DateOnly? DayOf(string? written) => written is null
        ? null
        : StatedTime.Parse(written) switch
        {
            StatedTime.OnDay day => day.Day,
            StatedTime.InMonth month => month.FirstDay,
            _ => null,
        };

    // The post stands on the roster where the record names somebody who is on it.
    private Attendee? Told(ParticipantView? participant)
    {
        if (participant is null) return null;
        var place = record.Roster.People.FirstOrDefault(person => person.PersonId == participant.PersonId);
        return new Attendee(participant.Name, place?.DepartmentName, participant.Post ?? place?.Post);
    }

    private Place Told(RosterPersonView person)
    {
        var status = person.StatusAsSigned ?? person.Status ?? AttendanceStatus.Unmarked;
        return new Place(
            new Attendee(person.Name, person.DepartmentName, person.Post),
            person.Capacity == Capacity.SittingIn,
            status switch
            {
                AttendanceStatus.Present => PlaceFilled.Present,
                AttendanceStatus.Late => PlaceFilled.Late,
                AttendanceStatus.LeftEarly => PlaceFilled.LeftEarly,
                AttendanceStatus.OnLeave => PlaceFilled.OnLeave,
                AttendanceStatus.Absent => PlaceFilled.Absent,
                _ => PlaceFilled.Unmarked,
            },
            Remark(person, status),
            person.Deputy?.Name,
            Corrected(person));
    }

    private static string? Corrected(RosterPersonView person) => person.StatusAsSigned is not null && person.Status is { } since
        ? $"确认后更正为{Word(since)}{(person.CorrectionReason is { } why ? $"（{why}）" : string.Empty)}"
        : null;

    private string? Remark(RosterPersonView person, AttendanceStatus status)
    {
        List<string> remarks = [];
        if (status is AttendanceStatus.Late or AttendanceStatus.LeftEarly) remarks.Add(Word(status));
        if (Clock(person.CameAt) is { } came && status == AttendanceStatus.Late) remarks.Add($"{Days.Written(came)}到会");
        if (Clock(person.LeftAt) is { } left) remarks.Add($"{Days.Written(left)}离会");
        if (person.Reason is { } reason) remarks.Add(reason);
        if (person.Leave is { State: LeaveState.Approved, Approver: { } approver }) remarks.Add($"{approver}批准");
        if (person.Deputy is { } deputy) remarks.Add($"{deputy.Name}代会");
        if (Corrected(person) is { } corrected) remarks.Add(corrected);
        if (person.MakeUp is { } makeUp) remarks.Add(makeUp.State == MakeUpState.Assigned ? Word(makeUp.State) : $"补学{Word(makeUp.State)}");
        return remarks.Count == 0 ? null : string.Join('，', remarks);
    }

    private static string? HowMany(RosterGroup group) => (group.Headcount, group.Qualifier) switch
    {
        (null, _) => null,
        ({ } count, Qualifier.Over) => $"{Written(count)}余人",
        ({ } count, Qualifier.About) => $"约{Written(count)}人",
        ({ } count, Qualifier.Nearly) => $"近{Written(count)}人",
        ({ } count, _) => $"{Written(count)}人",
    };

    private static string Written(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static SpokenKind Told(RemarkKind kind) => kind switch
    {
        RemarkKind.Keynote => SpokenKind.Keynote,
        RemarkKind.Consensus => SpokenKind.Consensus,
        RemarkKind.Requirement => SpokenKind.Requirement,
        _ => SpokenKind.Remark,
    };

    private static Required Told(IssuedFollowUpView followUp) => new(
        followUp.Number,
        followUp.Matter,
        followUp.LeadDepartmentName,
        [.. followUp.CoDepartmentNames, .. followUp.CoResponsibles is { } others ? [others] : Array.Empty<string>()],
        followUp.OwnerName,
        followUp.DueOn is { } due ? Days.Written(due) : Word(followUp.DueKind),
        followUp.ClosedByLedger is { } ledger ? $"依台账（{ledger}）办结" : Word(followUp.Status),
        followUp.RemarkSeq,
        followUp.DueOn);

    private Amended Told(AmendmentView amendment) => new(
        Word(amendment.Field),
        Text(amendment.Field, amendment.Old?.ToString()),
        Text(amendment.Field, amendment.New?.ToString()),
        amendment.Reason,
        amendment.Who.Name ?? amendment.Who.UserName ?? "—",
        amendment.Occurred.LocalDay);

    private string Text(AmendableField field, string? written) => field switch
    {
        _ when string.IsNullOrEmpty(written) => "—",
        AmendableField.HeldOn when DayOf(written) is { } day => Days.Written(day),
        AmendableField.Kind when AmendedForm.Kind(written) is { } kind => Word(kind),
        AmendableField.StartsAt or AmendableField.EndsAt when DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, out var at) => Days.Written(Clock(at)!.Value),
        _ => written,
    };
}
