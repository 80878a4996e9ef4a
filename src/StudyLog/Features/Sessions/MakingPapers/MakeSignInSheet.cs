using StudyLog.Accounts;
using StudyLog.Documents.Papers;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Printing;
using StudyLog.Queries;

namespace StudyLog.Features.Sessions.MakingPapers;

/// <summary>签到表 to print before a session and to sign.</summary>
public static class MakeSignInSheet
{
    [Requires(Act.SeePapers)]
    public sealed record Query(Guid Id, string? Form = null) : IPaperQuery;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapPaper<Query>("/sessions/{id:guid}/papers/sign-in-sheet");

    public static async Task<Reply<MadePaper>> Handle(Queried<Query> queried, SessionPaperDesk desk, CancellationToken cancellation)
    {
        var reply = await desk.Read(queried.Query.Id, queried.Asker, cancellation);
        if (!reply.IsAnswered) return reply.Problem;
        if (reply.Value.State is SessionState.Cancelled or SessionState.Voided) return ProblemTable.Of(new Rejection.WrongState(ApiJson.Written(reply.Value.State)));
        return new MadePaper(SignInSheet.Of(reply.Value.Session));
    }
}
