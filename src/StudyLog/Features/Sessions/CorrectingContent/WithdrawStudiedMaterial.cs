using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.CorrectingContent;

/// <summary>撤回学习内容.</summary>
public static class WithdrawStudiedMaterial
{
    [Requires(Act.KeepSessions)]
    public sealed record Body([property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/materials/{part:guid}/withdraw");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(
            asked, (session, now) => SessionDecisions.WithdrawStudiedMaterial(session, new(asked.Part!.Value, asked.Body.Reason), asked.Asking, now), cancellation);
}
