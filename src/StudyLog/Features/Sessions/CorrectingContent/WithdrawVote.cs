using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.CorrectingContent;

/// <summary>撤回表决.</summary>
public static class WithdrawVote
{
    [Requires(Act.KeepSessions)]
    public sealed record Body([property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/votes/{part:guid}/withdraw");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(
            asked, (session, now) => SessionDecisions.WithdrawVote(session, new(asked.Part!.Value, asked.Body.Reason), asked.Asking, now), cancellation);
}
