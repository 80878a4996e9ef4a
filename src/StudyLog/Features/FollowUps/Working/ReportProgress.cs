using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;

namespace StudyLog.Features.FollowUps.Working;

/// <summary>反馈; receives too.</summary>
public static class ReportProgress
{
    [Requires(Act.WorkOnFollowUps)]
    public sealed record Body(
        Guid? Id,
        [property: WholeNumber(0, 100)] int? Percent,
        [property: Text(TextAttribute.Paragraph)] string Text,
        [property: Text(TextAttribute.Paragraph)] string? Problem) : CommandBody;

    public static void Map(IEndpointRouteBuilder followUps) => followUps.MapCommand<Body>(HttpMethods.Post, "/follow-ups/{id:guid}/progress");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(
            asked,
            (followUp, now, newId) => FollowUpDecisions.ReportProgress(
                followUp, new(asked.Body.Id ?? newId, asked.Body.Percent, asked.Body.Text, asked.Body.Problem), asked.Asking, now),
            cancellation);
}
