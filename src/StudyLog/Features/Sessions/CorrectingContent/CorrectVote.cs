using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;

namespace StudyLog.Features.Sessions.CorrectingContent;

/// <summary>更正表决.</summary>
public static class CorrectVote
{
    [Requires(Act.KeepSessions)]
    public sealed record Body(
        [property: Text(TextAttribute.Line)] Given<string> Matter,
        [property: WholeNumber(1, 1_000_000)] Given<int> Eligible,
        [property: WholeNumber(0, 1_000_000)] Given<int> Present,
        [property: WholeNumber(0, 1_000_000)] Given<int?> Written,
        [property: WholeNumber(0, 1_000_000)] Given<int> For,
        [property: WholeNumber(0, 1_000_000)] Given<int> Against,
        [property: WholeNumber(0, 1_000_000)] Given<int> Abstain,
        [property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapCommand<Body>(HttpMethods.Post, "/sessions/{id:guid}/votes/{part:guid}/correct");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation)
    {
        var body = asked.Body;
        var command = new Domain.Sessions.CorrectVote(
            asked.Part!.Value, body.Matter, body.Eligible, body.Present, body.Written, body.For, body.Against, body.Abstain, body.Reason);
        return commands.Decide(asked, (session, now) => SessionDecisions.CorrectVote(session, command, asked.Asking, now), cancellation);
    }
}
