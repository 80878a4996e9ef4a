using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;

namespace StudyLog.Features.FollowUps.Extending;

/// <summary>延期申请 by the lead or the owner.</summary>
public static class RequestExtension
{
    [Requires(Act.WorkOnFollowUps)]
    public sealed record Body(DateOnly NewDueOn, [property: Text(TextAttribute.Paragraph, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder followUps) => followUps.MapCommand<Body>(HttpMethods.Post, "/follow-ups/{id:guid}/extension");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(
            asked,
            (followUp, now, _) => FollowUpDecisions.RequestExtension(followUp, new(asked.Body.NewDueOn, asked.Body.Reason), asked.Asking, now),
            cancellation);
}
