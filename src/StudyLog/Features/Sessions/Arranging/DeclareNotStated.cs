using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.Arranging;

/// <summary>未载明: the source does not say.</summary>
public static class DeclareNotStated
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(IReadOnlyList<SessionMember> Members) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/not-stated");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(
            asked, (session, now) => SessionDecisions.DeclareNotStated(session, new(asked.Body.Members), asked.Asking, now), cancellation);
}
