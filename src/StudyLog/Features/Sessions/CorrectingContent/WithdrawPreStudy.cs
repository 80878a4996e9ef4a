using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.CorrectingContent;

/// <summary>撤回会前学习.</summary>
public static class WithdrawPreStudy
{
    [Requires(Act.KeepSessions)]
    public sealed record Body([property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/pre-studies/{part:guid}/withdraw");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(
            asked, (session, now) => SessionDecisions.WithdrawPreStudy(session, new(asked.Part!.Value, asked.Body.Reason), asked.Asking, now), cancellation);
}
