using Marten;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Notices;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Deliveries;

/// <summary>Which reminders still hold when they are about to go out: nobody is reminded of what is done, or no longer his or hers, since.</summary>
public sealed class StandingReminders(IDocumentStore store, StateReader states, TimeProvider clock)
{
    /// <summary>Those of these that do not.</summary>
    public async Task<IReadOnlySet<Guid>> Past(string tenant, IReadOnlyCollection<Notice> notices, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(tenant);
        var reminders = notices.Where(notice => notice.Facts.IsReminder).ToLookup(notice => notice.Kind.SubjectOf());
        var followUps = await states.ReadMany<FollowUp>(session, [.. reminders[NoticeSubject.FollowUp].Select(notice => notice.StreamId)], cancellation);
        var attendances = await states.ReadMany<Attendance>(session, [.. reminders[NoticeSubject.MakeUp].Select(notice => notice.StreamId)], cancellation);
        var sessions = await states.ReadMany<Session>(session, [.. reminders[NoticeSubject.Record].Select(notice => notice.StreamId)], cancellation);
        return new HashSet<Guid>(
        [
            .. reminders[NoticeSubject.FollowUp].Where(notice => !Holds(notice, followUps[notice.StreamId].State)).Select(notice => notice.Id),
            .. reminders[NoticeSubject.MakeUp].Where(notice => !Holds(notice, attendances[notice.StreamId].State)).Select(notice => notice.Id),
            .. reminders[NoticeSubject.Record].Where(notice => sessions[notice.StreamId].State.RecordOpenSince is null).Select(notice => notice.Id),
            .. await NoLongerLacking(session, tenant, [.. reminders[NoticeSubject.Frequency]], cancellation),
        ]);
    }

    // By what is held and planned now; a period that is over is nobody's to hold sessions in.
    private async Task<IEnumerable<Guid>> NoLongerLacking(IQuerySession session, string tenant, IReadOnlyList<Notice> notices, CancellationToken cancellation)
    {
        if (notices.Count == 0) return [];
        var organisation = (await states.Read<Organisation>(tenant, Guid.Parse(tenant), cancellation)).State;
        var today = new Now(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone)).Today;
        var lacking = await session.Lacking(organisation, FrequencySpan.Around(today), today, cancellation);
        var periods = lacking.Select(each => each.Period).ToHashSet();
        return notices.Where(notice => notice.Facts.Period is not { } period || !periods.Contains(period)).Select(notice => notice.Id);
    }

    private static bool Holds(Notice notice, FollowUp followUp) =>
        followUp.State.IsBeingDone()
        && followUp.DeadlineOn == notice.Facts.DueOn
        && followUp.Responsible?.LeadDepartmentId == notice.Facts.DepartmentId;

    private static bool Holds(Notice notice, Attendance attendance) =>
        attendance is { IsMissed: true, MakeUp: { IsToDo: true, DueOn: var dueOn } } && dueOn == notice.Facts.DueOn;
}
