using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Persistence;

namespace StudyLog.Features.Sessions;

/// <summary>What a command on a session answers: where the session stands now and what is still missing.</summary>
/// <param name="Id">The session.</param>
/// <param name="Version">Its version.</param>
/// <param name="State">Its state.</param>
/// <param name="Missing">What is neither given nor declared not stated.</param>
public sealed record SessionStanding(Guid Id, long Version, SessionState State, IReadOnlyList<SessionMember> Missing);

public static class SessionAnswer
{
    /// <summary>The session's standing after the command.</summary>
    public static Answer Standing(Attempt attempt, Guid id, Session session)
    {
        var version = attempt.VersionOf(id)!.Value;
        return Answer.Ok(new SessionStanding(id, version, session.State, session.Missing), version);
    }

    /// <summary>What was made in the session.</summary>
    public static Answer Made(Attempt attempt, Guid id, Session session, bool isNew, object made) =>
        Answer.Created(isNew, $"/api/v1/sessions/{id}", made, attempt.VersionOf(id));

    /// <summary>Runs a command that touches the session's stream alone.</summary>
    public static Task<Outcome> Decide<TBody>(
        this CommandRunner commands, Asked<TBody> asked, Func<Session, Now, Decision<SessionEvent>> decide, CancellationToken cancellation)
        where TBody : CommandBody =>
        commands.Run(asked, async attempt =>
        {
            var session = await attempt.Open<Session>(asked.Target, Thing.Session);
            var after = attempt.Append<Session, SessionEvent>(asked.Target, decide(session, attempt.Now));
            return Standing(attempt, asked.Target, after);
        }, cancellation);
}
