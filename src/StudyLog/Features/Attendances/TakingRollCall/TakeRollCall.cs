using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.People;
using StudyLog.Domain.Sessions;
using StudyLog.Features.People;
using StudyLog.Features.Sessions.SettingRoster;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Attendances.TakingRollCall;

/// <summary>点名: everybody present, the exceptions marked.</summary>
public static class TakeRollCall
{
    [Requires(Act.TakeRollCall)]
    public sealed record Body(IReadOnlyList<EntryBody>? Entries = null, bool? OthersPresent = null, bool? AddToRoster = null) : CommandBody;

    public sealed record EntryBody(Guid PersonId, RollCallStatus Status, DateTimeOffset? At = null, [property: Text(TextAttribute.Line)] string? Reason = null);

    /// <summary>How the roll stands after the call.</summary>
    public sealed record RollStanding(Guid Id, int Marked, int Present, int Late, int LeftEarly, int Absent, int OnLeave, int Unmarked);

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/attendance");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var sessionId = asked.Target;
            var entries = EntriesOf(asked.Body);
            var adds = asked.Body.AddToRoster == true;
            var session = adds ? await attempt.Open<Session>(sessionId, Thing.Session) : await attempt.Read<Session>(sessionId, Thing.Session);
            await attempt.ReadMany<Person>([.. entries.Select(entry => entry.PersonId).Distinct()], Thing.Person);

            if (AttendanceDecisions.Conflict(entries) is { } conflict) throw new RefusalException(conflict);
            var strangers = entries.Select(entry => entry.PersonId).Distinct().Where(personId => session.OnRoster(personId) is null).ToArray();
            if (strangers.Length > 0)
                session = adds ? await Add(attempt, sessionId, session, strangers, asked.Asking) : throw new RefusalException(new Rejection.NotOnRoster(strangers));

            var attendances = await attempt.OpenMany<Attendance>(
                session.People.Select(entry => Attendance.StreamId(sessionId, entry.PersonId)));
            if (asked.Body.OthersPresent == true) entries = [.. entries, .. OthersPresent(attendances.Values, entries)];

            var marked = 0;
            for (var place = 0; place < entries.Count; place++)
            {
                var entry = entries[place];
                var id = Attendance.StreamId(sessionId, entry.PersonId);
                var attendance = await attempt.Open<Attendance>(id);
                var decision = AttendanceDecisions.Mark(attendance, session, sessionId, entry, asked.Asking, attempt.Now);
                if (decision is Decision<AttendanceEvent>.Refused refused) throw new RefusalException(refused.Rejection.Within($"entries[{place}]."));
                attempt.Append<Attendance, AttendanceEvent>(id, decision);
                marked += decision is Decision<AttendanceEvent>.Accepted { Events.Count: > 0 } ? 1 : 0;
            }

            return Answer.Ok(await StandingOf(attempt, sessionId, session, marked));
        }, cancellation);

    private static IReadOnlyList<RollCallEntry> EntriesOf(Body body) =>
        [.. (body.Entries ?? []).Select(entry => new RollCallEntry(entry.PersonId, entry.Status, entry.At, entry.Reason))];

    // Of whom leave is asked for nobody has said yet whether he or she is there.
    private static IEnumerable<RollCallEntry> OthersPresent(IEnumerable<Attendance> roll, IReadOnlyList<RollCallEntry> named) =>
        roll.Where(other => other is { Mark: AttendanceMark.Unmarked, Leave: not { State: LeaveState.Requested } } && named.All(entry => entry.PersonId != other.PersonId))
            .Select(other => new RollCallEntry(other.PersonId, RollCallStatus.Present, At: null, Reason: null));

    private static async Task<Session> Add(Attempt attempt, Guid sessionId, Session session, IReadOnlyList<Guid> strangers, Asking asking)
    {
        var persons = await attempt.ReadPeople(strangers);
        var day = session.Day.On ?? attempt.Now.Today;
        var added = strangers.Select(personId => new RosterEntry(personId, Capacity.Attending, persons[personId].MainPostOn(day)?.DepartmentId));
        return await Rosters.Set(attempt, sessionId, session, new([.. session.People, .. added], session.Groups), asking);
    }

    private static async Task<RollStanding> StandingOf(Attempt attempt, Guid sessionId, Session session, int marked)
    {
        var statuses = new List<AttendanceStatus>();
        foreach (var entry in session.People)
        {
            var attendance = await attempt.Open<Attendance>(Attendance.StreamId(sessionId, entry.PersonId));
            statuses.Add(attendance.Status);
        }

        int Count(AttendanceStatus status) => statuses.Count(each => each == status);
        return new(
            sessionId,
            marked,
            Count(AttendanceStatus.Present),
            Count(AttendanceStatus.Late),
            Count(AttendanceStatus.LeftEarly),
            Count(AttendanceStatus.Absent),
            Count(AttendanceStatus.OnLeave),
            Count(AttendanceStatus.Unmarked));
    }
}
