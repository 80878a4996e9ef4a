using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.Planning;

/// <summary>作废: it was entered by mistake, counts nowhere and gives its slot back.</summary>
public static class VoidSession
{
    [Requires(Act.KeepSessions)]
    public sealed record Body([property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/void");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var session = await attempt.Open<Session>(asked.Target, Thing.Session);
            var decision = SessionDecisions.Void(session, new(asked.Body.Reason), asked.Asking, attempt.Now);
            var after = attempt.Append<Session, SessionEvent>(asked.Target, decision);
            if (attempt.Wrote(asked.Target)) SessionSlots.Free(attempt, SessionSlot.Of(session), asked.Target);
            return SessionAnswer.Standing(attempt, asked.Target, after);
        }, cancellation);
}
