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
        var touched = command.People.Concat(session.People).Select(entry => entry.PersonId).Distinct().ToArray();
        var attendances = await attempt.OpenMany<Attendance>(touched.Select(personId => Attendance.StreamId(sessionId, personId)));

        var decision = RosterDecisions.Set(
            session, sessionId, personId => attendances[Attendance.StreamId(sessionId, personId)], command, asking, attempt.Now);
        var after = attempt.Append<Session, SessionEvent>(sessionId, decision.Session);
        foreach (var (personId, attendance) in decision.Attendances)
            attempt.Append<Attendance, AttendanceEvent>(Attendance.StreamId(sessionId, personId), attendance);
        return after;
    }
}
