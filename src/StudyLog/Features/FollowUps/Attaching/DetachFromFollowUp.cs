using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;

namespace StudyLog.Features.FollowUps.Attaching;

/// <summary>移除佐证, with a reason.</summary>
public static class DetachFromFollowUp
{
    [Requires(Act.WorkOnFollowUps)]
    public sealed record Body([property: Text(TextAttribute.Paragraph, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder followUps) =>
        followUps.MapCommand<Body>(HttpMethods.Post, "/follow-ups/{id:guid}/attachments/{part:guid}/remove");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation)
    {
        var forAnybody = asked.Asker.ReachFor(Act.WorkOnFollowUps) == Reach.Organisation;
        return commands.Decide(
            asked,
            (followUp, now, _) => FollowUpDecisions.RemoveAttachment(followUp, new(asked.Part!.Value, asked.Body.Reason), forAnybody, asked.Asking, now),
            cancellation);
    }
}
