using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.FollowUps;
using StudyLog.Http;

namespace StudyLog.Features.FollowUps.Accepting;

/// <summary>办结、销号.</summary>
public static class CloseFollowUp
{
    [Requires(Act.AcceptFollowUps)]
    public sealed record Body([property: Text(TextAttribute.Paragraph)] string? Opinion) : CommandBody;

    public static void Map(IEndpointRouteBuilder followUps) => followUps.MapCommand<Body>(HttpMethods.Post, "/follow-ups/{id:guid}/close");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Decide(
            asked,
            (followUp, now, _) => FollowUpDecisions.Close(followUp, new(asked.Body.Opinion), asked.Asking, now),
            cancellation);
}
