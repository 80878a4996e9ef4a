using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.RecordingContent;

/// <summary>表决. A missing quorum is told, not refused: it happened.</summary>
public static class RecordVote
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(
        Guid? Id,
        [property: Text(TextAttribute.Line)] string Matter,
        [property: WholeNumber(1, 1_000_000)] int Eligible,
        [property: WholeNumber(0, 1_000_000)] int Present,
        [property: WholeNumber(0, 1_000_000)] int? Written,
        [property: WholeNumber(0, 1_000_000)] int For,
        [property: WholeNumber(0, 1_000_000)] int Against,
        [property: WholeNumber(0, 1_000_000)] int Abstain) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/votes");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, sessionId, id) = (asked.Body, asked.Target, asked.Body.Id ?? attempt.NewId);
            var session = await attempt.Open<Session>(sessionId, Thing.Session);
            var counts = new VoteCounts(body.Eligible, body.Present, body.Written, body.For, body.Against, body.Abstain);
            var decision = SessionDecisions.RecordVote(session, new(id, body.Matter, counts), asked.Asking, attempt.Now);
            var after = attempt.Append<Session, SessionEvent>(sessionId, decision);
            return SessionAnswer.Made(attempt, sessionId, after, attempt.Wrote(sessionId), new { id, counts.QuorumMet, counts.Passed });
        }, cancellation);
}
