using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;

namespace StudyLog.Features.FollowUps.Working;

/// <summary>提交办结; receives too.</summary>
public static class SubmitCompletion
{
    [Requires(Act.WorkOnFollowUps)]
    public sealed record Body(
        [property: Text(TextAttribute.Paragraph)] string Result, [property: Text(TextAttribute.Paragraph)] string? Evidence) : CommandBody;

    public static void Map(IEndpointRouteBuilder followUps) => followUps.MapCommand<Body>(HttpMethods.Post, "/follow-ups/{id:guid}/submit");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(
            asked,
            (followUp, now, _) => FollowUpDecisions.Submit(followUp, new(asked.Body.Result, asked.Body.Evidence), asked.Asking, now),
            cancellation);
}
