using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;

namespace StudyLog.Features.FollowUps.Working;

/// <summary>签收.</summary>
public static class ReceiveFollowUp
{
    [Requires(Act.WorkOnFollowUps)]
    public sealed record Body : CommandBody;

    public static void Map(IEndpointRouteBuilder followUps) => followUps.MapCommand<Body>(HttpMethods.Post, "/follow-ups/{id:guid}/receive");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(
            asked,
            (followUp, now, _) => FollowUpDecisions.Receive(followUp, asked.Asking, now),
            cancellation);
}
