using StudyLog.Accounts;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Printing;
using StudyLog.Queries;

namespace StudyLog.Features.Sessions.MakingPapers;

/// <summary>
/// 会议记录 as a file: everything recorded of a session, in the organisation's own Word template where it has one; marked a draft until the record is
/// confirmed.
/// </summary>
public static class MakeRecord
{
    /// <param name="Template"><c>none</c> for the service's own form.</param>
    [Requires(Act.SeePapers)]
    public sealed record Query(Guid Id, string? Form = null, string? Template = null) : IPaperQuery;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapPaper<Query>("/sessions/{id:guid}/papers/record");

    public static async Task<Reply<MadePaper>> Handle(Queried<Query> queried, SessionPaperDesk desk, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var choice = parameters.OneOf<TemplateChoice>("template", queried.Query.Template);
        if (parameters.Problem is { } fault) return fault;

        var reply = await desk.Read(queried.Query.Id, queried.Asker, cancellation);
        if (!reply.IsAnswered) return reply.Problem;
        var session = reply.Value.Session;
        return await desk.Made(TemplatedPaper.Record, Documents.Papers.SessionRecord.Of(session), session, number: null, choice, queried.Asker, cancellation);
    }
}
