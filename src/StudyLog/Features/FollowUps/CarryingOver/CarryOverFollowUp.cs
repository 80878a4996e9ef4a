using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.FollowUps.CarryingOver;

/// <summary>Puts a follow-up on the agenda of a later session.</summary>
public static class CarryOverFollowUp
{
    [Requires(Act.IssueFollowUps)]
    public sealed record Body(Guid SessionId) : CommandBody;

    public static void Map(IEndpointRouteBuilder followUps) => followUps.MapCommand<Body>(HttpMethods.Post, "/follow-ups/{id:guid}/carry-over");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (id, toSessionId) = (asked.Target, asked.Body.SessionId);
            var followUp = await attempt.Open<FollowUp>(id, Thing.FollowUp);
            var to = await attempt.Read<Session>(toSessionId, Thing.Session);
            var from = await attempt.Read<Session>(followUp.Issue!.SessionId, Thing.Session);
            var decision = FollowUpDecisions.CarryOver(followUp, from, to, new(toSessionId), asked.Asking, attempt.Now);
            return FollowUpAnswer.Standing(attempt, id, attempt.Append<FollowUp, FollowUpEvent>(id, decision));
        }, cancellation);
}
