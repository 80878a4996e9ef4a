using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.Planning;

/// <summary>取消: the session gives its slot back.</summary>
public static class CancelSession
{
    [Requires(Act.KeepSessions)]
    public sealed record Body([property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/cancel");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.GiveUp(asked, (session, now) => SessionDecisions.Cancel(session, new(asked.Body.Reason), asked.Asking, now), cancellation);
}
