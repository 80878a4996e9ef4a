using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;

namespace StudyLog.Features.FollowUps.Halting;

/// <summary>恢复办理, with a reason.</summary>
public static class ResumeFollowUp
{
    [Requires(Act.IssueFollowUps)]
    public sealed record Body([property: Text(TextAttribute.Paragraph, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder followUps) => followUps.MapCommand<Body>(HttpMethods.Post, "/follow-ups/{id:guid}/resume");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(
            asked,
            (followUp, now, _) => FollowUpDecisions.Resume(followUp, new(asked.Body.Reason), asked.Asking, now),
            cancellation);
}
