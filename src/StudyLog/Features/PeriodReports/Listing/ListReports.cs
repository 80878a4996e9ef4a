using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Domain.Reports;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.PeriodReports.Listing;

/// <summary>What was reported upward, the latest period first, and whether it was returned.</summary>
public static class ListReports
{
    private const string InOrder = "(d.data ->> 'from')::date desc, (d.data ->> 'to')::date desc, d.id desc";

    /// <summary>Between two days: reports on periods that have one of them.</summary>
    [Requires(Act.SeeReports)]
    public sealed record Query(string? Kind = null, string? State = null, string? From = null, string? To = null, string? Page = null, string? PageSize = null) : IQuery<Page<PeriodReportEntry>>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Page<PeriodReportEntry>>("/period-reports");

    public static async Task<Reply<Page<PeriodReportEntry>>> Handle(Queried<Query> queried, IDocumentStore store, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var (ofKind, inState) = (parameters.OneOf<ReportKind>("kind", query.Kind), parameters.OneOf<ReportState>("state", query.State));
        var (first, last) = (parameters.Day("from", query.From), parameters.Day("to", query.To));
        parameters.InOrder("to", first, last);
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        await using var session = store.QuerySession(queried.Asker.Tenant);
        IQueryable<PeriodReportEntry> wanted = session.Query<PeriodReportEntry>();
        if (ofKind is { } wantedKind) wanted = wanted.Where(entry => entry.MatchesSql("d.data ->> 'kind' = ?", EventJson.Written(wantedKind)));
        if (inState is { } wantedState) wanted = wanted.Where(entry => entry.MatchesSql("d.data ->> 'state' = ?", EventJson.Written(wantedState)));
        if (first is { } since) wanted = wanted.Where(entry => entry.MatchesSql("(d.data ->> 'to')::date >= ?", since));
        if (last is { } until) wanted = wanted.Where(entry => entry.MatchesSql("(d.data ->> 'from')::date <= ?", until));

        var total = await wanted.CountAsync(cancellation);
        var entries = await wanted.OrderBySql(InOrder).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return new Page<PeriodReportEntry>([.. entries], paging.Number, paging.Size, total);
    }
}
