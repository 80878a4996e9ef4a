using StudyLog.Domain;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;

namespace StudyLog.Features.Programmes.LinkingActivities;

/// <summary>Keeps the activities of programmes in step with what sessions say they are held for.</summary>
public static class Links
{
    /// <summary>Links the session to the programme it is held for now, and takes back the link to the one it was held for before.</summary>
    /// <param name="attempt">The attempt that has written the session.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="before">What it was held for before.</param>
    /// <param name="session">The session now.</param>
    /// <param name="asking">Who asks.</param>
    public static async Task Follow(Attempt attempt, Guid sessionId, SessionContext before, Session session, Asking asking)
    {
        var (was, becomes) = (before.ProgrammeId, session.Context.ProgrammeId);
        if (was == becomes) return;

        var programmes = await attempt.OpenMany<Programme>(new[] { was, becomes }.OfType<Guid>());
        if (becomes is { } next)
        {
            if (!programmes[next].Exists) throw new RefusalException(new Rejection.NotFound(Thing.Programme, next));
            attempt.Append<Programme, ProgrammeEvent>(
                next, ProgrammeDecisions.LinkActivity(programmes[next], session, sessionId, asking, attempt.Now));
        }

        if (was is { } last)
            attempt.Append<Programme, ProgrammeEvent>(last, ProgrammeDecisions.UnlinkActivity(programmes[last], sessionId, asking, attempt.Now));
    }
}
