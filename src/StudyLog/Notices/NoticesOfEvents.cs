using System.Text.Json;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Frequencies;
using StudyLog.Domain.Notices;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Notices;

/// <summary>
/// The one table from event to notice. A notice becomes true with its event, so that none is lost and none is given twice. What is entered long after it
/// happened is no news, but for reminders, which are of now.
/// </summary>
public sealed class NoticesOfEvents : IStoredWith
{
    /// <summary>For so many days what happened is news.</summary>
    public const int NewsForDays = 31;

    private const string InsertNotice =
        $"insert into {NoticeTables.Notices} (tenant_id, id, kind, stream_id, session_id, by_user, at, facts) values (?, ?, ?, ?, nullif(?, '00000000-0000-0000-0000-000000000000'::uuid), ?, ?, ?::jsonb)";

    private const string InsertRecipients =
        $"insert into {NoticeTables.Recipients} (tenant_id, recipient_id, notice_id) select ?, recipient, ? from unnest(?) as recipient";

    /// <inheritdoc/>
    public IEnumerable<OwnSql> Of(Written written)
    {
        ArgumentNullException.ThrowIfNull(written);
        for (var place = 0; place < written.Events.Count; place++)
        {
            var @event = written.Events[place];
            if (!GivesNotice(@event)) continue;
            var name = FormattableString.Invariant($"notice {written.Version + place + 1}");
            if (Given(@event, written) is { } given) foreach (var sql in Stored(name, given, @event, written)) yield return sql;
            if (GivenAway(@event, written) is { } away) foreach (var sql in Stored(name + " given away", away, @event, written)) yield return sql;
        }
    }

    private static IEnumerable<OwnSql> Stored(string name, GivenNotice given, DomainEvent @event, Written written)
    {
        if (given.To.Count == 0) yield break;
        var id = NameBasedGuid.Create(written.StreamId, name);
        yield return new OwnSql(
            InsertNotice,
            [
                written.Tenant,
                id,
                ApiJson.Written(given.Kind),
                written.StreamId,
                given.SessionId ?? Guid.Empty,
                @event.Provenance.By,
                written.Now.Instant.ToUniversalTime(),
                JsonSerializer.Serialize(given.Facts, EventJson.Options),
            ]);
        yield return new OwnSql(InsertRecipients, [written.Tenant, id, given.To.Distinct().ToArray()]);
    }

    /// <summary>Whether an event that is called so in the store may give notice of something.</summary>
    public static bool MayGiveNotice(string type) => type.StartsWith("follow_up_", StringComparison.Ordinal) || type.StartsWith("make_up_study_", StringComparison.Ordinal)
        || type.StartsWith("leave_", StringComparison.Ordinal) || type is "session_record_returned" or "session_record_reminded" or "frequency_gap_reminded";

    /// <summary>Whether an event of this kind gives notice of anything.</summary>
    public static bool GivesNotice(DomainEvent @event) => @event is FollowUpEvent or FrequencyEvent
        or MakeUpStudyAssigned or MakeUpStudyReturned or MakeUpStudyReminded or LeaveRequested or LeaveApproved or LeaveRefused
        or SessionRecordReturned or SessionRecordReminded;

    /// <summary>What an event among those that are written gives notice of; null: of nothing.</summary>
    internal static GivenNotice? Given(DomainEvent @event, Written written)
    {
        var organisation = Guid.Parse(written.Tenant);
        var given = (@event, written.After) switch
        {
            (FollowUpEvent e, FollowUp after) => Of(e, (FollowUp)written.Before, after, organisation, written.Now.Today),
            (AttendanceEvent e, Attendance after) => Of(e, after, organisation, written.Now.Today),
            (SessionEvent e, Session after) => Of(e, after, organisation, written.Now.Today),
            (FrequencyGapReminded e, _) => new GivenNotice(
                NoticeKind.SessionsLacking,
                null,
                To(e.Reminder.To, organisation),
                new NoticeFacts(e.Reminder.DueOn, e.Reminder.Step, DepartmentId: e.Period.OrganiserDepartmentId, Period: e.Period)),
            _ => null,
        };
        return given is not null && (given.Facts.IsReminder || IsNews(@event, written.Now)) ? given : null;
    }

    // Those who have nothing to do with it any more are told so: what they were told before still says that it is theirs.
    private static GivenNotice? GivenAway(DomainEvent @event, Written written)
    {
        if (@event is not FollowUpReassigned { Responsible: var now, Reason: var reason } given || !IsNews(@event, written.Now)) return null;
        if (written is not { Before: FollowUp { Responsible: { } before }, After: FollowUp after }) return null;
        return new GivenNotice(
            NoticeKind.FollowUpGivenAway,
            given.SessionId,
            [.. before.DepartmentIds.Except(now.DepartmentIds), .. before.OwnerId is { } owner && owner != now.OwnerId ? [owner] : Array.Empty<Guid>()],
            new NoticeFacts(after.DeadlineOn, PersonId: now.OwnerId, DepartmentId: now.LeadDepartmentId, Reason: reason));
    }

    private static bool IsNews(DomainEvent @event, Now now) => @event.Provenance.Occurred.FirstLocalDay is { } on && on >= now.Today.AddDays(-NewsForDays);

    private static GivenNotice? Of(FollowUpEvent @event, FollowUp before, FollowUp after, Guid organisation, DateOnly today)
    {
        var responsible = after.Responsible!;
        var facts = new NoticeFacts(after.DeadlineOn, PersonId: responsible.OwnerId, DepartmentId: responsible.LeadDepartmentId);
        IReadOnlyList<Guid> doers = [responsible.LeadDepartmentId, .. responsible.OwnerId is { } owner ? [owner] : Array.Empty<Guid>()];
        IReadOnlyList<Guid> judges = [Addressees.Secretaries(organisation), Addressees.Leaders(organisation)];
        return @event switch
        {
            FollowUpReminded { Reminder: var reminder } => About(
                Pick(reminder, today, NoticeKind.FollowUpDueSoon, NoticeKind.FollowUpDueToday, NoticeKind.FollowUpOverdue),
                To(reminder.To, organisation),
                facts with { DueOn = reminder.DueOn, Step = reminder.Step }),
            FollowUpIssued => About(NoticeKind.FollowUpIssued, [.. doers, .. responsible.CoDepartmentIds], facts),
            FollowUpReassigned e => About(NoticeKind.FollowUpReassigned, NewAmong(responsible, before.Responsible), facts with { Reason = e.Reason }),
            FollowUpReturned e => About(NoticeKind.FollowUpReturned, doers, facts with { Reason = e.Reason }),
            FollowUpCompletionSubmitted => About(NoticeKind.CompletionSubmitted, judges, facts),
            FollowUpExtensionRequested e => About(NoticeKind.ExtensionRequested, judges, facts with { DueOn = e.NewDueOn, Reason = e.Reason }),
            FollowUpExtensionGranted => About(NoticeKind.ExtensionGranted, doers, facts),
            FollowUpExtensionRefused e => About(NoticeKind.ExtensionRefused, doers, facts with { Reason = e.Reason }),
            FollowUpSuspended e => About(NoticeKind.FollowUpSuspended, doers, facts with { Reason = e.Reason }),
            FollowUpResumed e => About(NoticeKind.FollowUpResumed, doers, facts with { Reason = e.Reason }),
            FollowUpCancelled e => About(NoticeKind.FollowUpCancelled, doers, facts with { Reason = e.Reason }),
            FollowUpReopened e => About(NoticeKind.FollowUpReopened, doers, facts with { Reason = e.Reason }),
            _ => null,
        };

        GivenNotice About(NoticeKind kind, IReadOnlyList<Guid> to, NoticeFacts facts) => new(kind, @event.SessionId, to, facts);
    }

    private static GivenNotice? Of(AttendanceEvent @event, Attendance after, Guid organisation, DateOnly today)
    {
        var facts = new NoticeFacts(PersonId: @event.PersonId, DepartmentId: after.DepartmentId);
        return @event switch
        {
            MakeUpStudyReminded { Reminder: var reminder } => About(
                Pick(reminder, today, NoticeKind.MakeUpDueSoon, NoticeKind.MakeUpDueToday, NoticeKind.MakeUpOverdue),
                To(reminder.To, organisation),
                facts with { DueOn = reminder.DueOn, Step = reminder.Step }),
            MakeUpStudyAssigned e => About(NoticeKind.MakeUpAssigned, [e.PersonId], facts with { DueOn = e.DueOn }),
            MakeUpStudyReturned e => About(NoticeKind.MakeUpReturned, [e.PersonId], facts with { DueOn = after.MakeUp?.DueOn, Reason = e.Reason }),
            LeaveRequested e => About(NoticeKind.LeaveRequested, [Addressees.Leaders(organisation)], facts with { Reason = e.Reason }),
            LeaveApproved => About(NoticeKind.LeaveApproved, [@event.PersonId], facts),
            LeaveRefused e => About(NoticeKind.LeaveRefused, [e.PersonId], facts with { Reason = e.Reason }),
            _ => null,
        };

        GivenNotice About(NoticeKind kind, IReadOnlyList<Guid> to, NoticeFacts facts) => new(kind, @event.SessionId, to, facts);
    }

    private static GivenNotice? Of(SessionEvent @event, Session after, Guid organisation, DateOnly today)
    {
        var facts = new NoticeFacts(PersonId: after.Arrangements.Recorder?.PersonId);
        return @event switch
        {
            SessionRecordReminded { Reminder: var reminder } => new GivenNotice(
                reminder.DueOn < today ? NoticeKind.RecordOverdue : NoticeKind.RecordDueToday,
                null,
                To(reminder.To, organisation),
                facts with { DueOn = reminder.DueOn, Step = reminder.Step }),
            SessionRecordReturned e => new GivenNotice(
                NoticeKind.RecordReturned,
                null,
                [Addressees.Secretaries(organisation), .. facts.PersonId is { } recorder ? [recorder] : Array.Empty<Guid>()],
                facts with { Reason = e.Reason }),
            _ => null,
        };
    }

    // By the days, not by the step: what is due on a day off is told on the working day before, and a step that is taken late may lie behind the day.
    private static NoticeKind Pick(Reminder reminder, DateOnly today, NoticeKind soon, NoticeKind onTheDay, NoticeKind late) => reminder.DueOn.CompareTo(today) switch
    {
        < 0 => late,
        0 => onTheDay,
        _ => soon,
    };

    private static IReadOnlyList<Guid> To(Recipients to, Guid organisation) =>
        [.. to.DepartmentIds, .. to.PersonIds, .. to.Secretary ? [Addressees.Secretaries(organisation)] : Array.Empty<Guid>()];

    // Those to whom it is new that they have to do with it.
    private static IReadOnlyList<Guid> NewAmong(Responsible now, Responsible? before) =>
    [
        .. now.DepartmentIds.Where(id => before is null || id == now.LeadDepartmentId ? id != before?.LeadDepartmentId : !before.DepartmentIds.Contains(id)),
        .. now.OwnerId is { } owner && owner != before?.OwnerId ? [owner] : Array.Empty<Guid>(),
    ];
}
