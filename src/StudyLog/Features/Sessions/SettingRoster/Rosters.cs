using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions.SettingRoster;

/// <summary>Writes a roster: the session's stream and those of everybody who comes or goes.</summary>
public static class Rosters
{
    public static async Task<Session> Set(
        Attempt attempt, Guid sessionId, Session session, Domain.Attendances.SetRoster command, Asking asking)
    {
        await attempt.OpenMany<Attendance>(Touched(sessionId, session, command.People.Select(entry => entry.PersonId)));
        return SetOpened(attempt, sessionId, session, command, asking);
    }

    /// <summary>The same where the streams of all whom it touches are open.</summary>
    public static Session SetOpened(Attempt attempt, Guid sessionId, Session session, Domain.Attendances.SetRoster command, Asking asking)
    {
        var decision = RosterDecisions.Set(
            session, sessionId, personId => attempt.Opened<Attendance>(Attendance.StreamId(sessionId, personId)), command, asking, attempt.Now);
        var after = attempt.Append<Session, SessionEvent>(sessionId, decision.Session);
        foreach (var (personId, attendance) in decision.Attendances)
            attempt.Append<Attendance, AttendanceEvent>(Attendance.StreamId(sessionId, personId), attendance);
        return after;
    }

    /// <summary>The streams of everybody on the roster and of these.</summary>
    public static IEnumerable<Guid> Touched(Guid sessionId, Session session, IEnumerable<Guid> others) =>
        others.Concat(session.People.Select(entry => entry.PersonId)).Distinct().Select(personId => Attendance.StreamId(sessionId, personId));
}
