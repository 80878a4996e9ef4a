using StudyLog.Accounts;
using StudyLog.Http.Problems;
using StudyLog.Printing;
using StudyLog.Queries;

namespace StudyLog.Features.Sessions.MakingPapers;

/// <summary>会议记录 as a file: everything recorded of a session; marked a draft until the record is confirmed.</summary>
public static class MakeRecord
{
    [Requires(Act.SeePapers)]
    public sealed record Query(Guid Id, string? Form = null) : IPaperQuery;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapPaper<Query>("/sessions/{id:guid}/papers/record");

    public static async Task<Reply<MadePaper>> Handle(Queried<Query> queried, SessionPaperDesk desk, CancellationToken cancellation)
    {
        var reply = await desk.Read(queried.Query.Id, queried.Asker, cancellation);
        return reply.IsAnswered ? new MadePaper(Documents.Papers.SessionRecord.Of(reply.Value.Session)) : reply.Problem;
    }
}
