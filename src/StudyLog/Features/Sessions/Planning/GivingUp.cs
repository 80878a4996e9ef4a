using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;

namespace StudyLog.Features.Sessions.Planning;

/// <summary>What ends a session gives its slot back, once.</summary>
internal static class GivingUp
{
    /// <summary>Runs a command that ends the session.</summary>
    public static Task<Outcome> GiveUp<TBody>(
        this CommandRunner commands, Asked<TBody> asked, Func<Session, Now, Decision<SessionEvent>> decide, CancellationToken cancellation)
        where TBody : CommandBody =>
        commands.Run(asked, async attempt =>
        {
            var session = await attempt.Open<Session>(asked.Target, Thing.Session);
            var after = attempt.Append<Session, SessionEvent>(asked.Target, decide(session, attempt.Now));
            if (attempt.Wrote(asked.Target)) SessionSlots.Free(attempt, SessionSlot.Of(session), asked.Target);
            return SessionAnswer.Standing(attempt, asked.Target, after);
        }, cancellation);
}
