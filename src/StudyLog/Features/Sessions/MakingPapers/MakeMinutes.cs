using StudyLog.Accounts;
using StudyLog.Documents.Papers;
using StudyLog.Domain;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Printing;
using StudyLog.Queries;

namespace StudyLog.Features.Sessions.MakingPapers;

/// <summary>会议纪要 of a session that was held, in the organisation's own Word template where it has one; marked a draft until its record is confirmed.</summary>
public static class MakeMinutes
{
    /// <param name="Number">发文字号 as the office gave it; without it the place is left open.</param>
    /// <param name="Template"><c>none</c> for the service's own form.</param>
    [Requires(Act.SeePapers)]
    public sealed record Query(Guid Id, string? Form = null, string? Number = null, string? Template = null) : IPaperQuery;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapPaper<Query>("/sessions/{id:guid}/papers/minutes");

    public static async Task<Reply<MadePaper>> Handle(Queried<Query> queried, SessionPaperDesk desk, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var number = parameters.Text("number", queried.Query.Number);
        var choice = parameters.OneOf<TemplateChoice>("template", queried.Query.Template);
        if (parameters.Problem is { } fault) return fault;

        var reply = await desk.Read(queried.Query.Id, queried.Asker, cancellation);
        if (!reply.IsAnswered) return reply.Problem;
        if (!reply.Value.State.TookPlace()) return ProblemTable.Of(new Rejection.WrongState(ApiJson.Written(reply.Value.State)));
        var session = reply.Value.Session;
        return await desk.Made(TemplatedPaper.Minutes, Minutes.Of(session, number), session, number, choice, queried.Asker, cancellation);
    }
}
