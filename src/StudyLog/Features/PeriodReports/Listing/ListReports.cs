using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Domain.Reports;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Features.PeriodReports.Listing;

/// <summary>What was reported upward, the latest period first, and whether it was returned.</summary>
public static class ListReports
{
    private const string InOrder = "(d.data ->> 'from')::date desc, (d.data ->> 'to')::date desc, d.id desc";

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery("/period-reports", Act.SeeReports, Get).Produces<Page<PeriodReportEntry>>();

    /// <summary><paramref name="from"/> and <paramref name="to"/> are days: reports on periods that have one of them.</summary>
    private static async Task<IResult> Get(
        string? kind,
        string? state,
        string? from,
        string? to,
        string? page,
        string? pageSize,
        HttpContext context,
        IDocumentStore store,
        CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var (ofKind, inState) = (parameters.OneOf<ReportKind>("kind", kind), parameters.OneOf<ReportState>("state", state));
        var (first, last) = (parameters.Day("from", from), parameters.Day("to", to));
        parameters.InOrder("to", first, last);
        var paging = parameters.Paging(page, pageSize);
        if (parameters.Problem is { } problem) return problem;

        await using var session = store.QuerySession(context.Asker().Tenant);
        IQueryable<PeriodReportEntry> wanted = session.Query<PeriodReportEntry>();
        if (ofKind is { } wantedKind) wanted = wanted.Where(entry => entry.MatchesSql("d.data ->> 'kind' = ?", EventJson.Written(wantedKind)));
        if (inState is { } wantedState) wanted = wanted.Where(entry => entry.MatchesSql("d.data ->> 'state' = ?", EventJson.Written(wantedState)));
        if (first is { } since) wanted = wanted.Where(entry => entry.MatchesSql("(d.data ->> 'to')::date >= ?", since));
        if (last is { } until) wanted = wanted.Where(entry => entry.MatchesSql("(d.data ->> 'from')::date <= ?", until));

        var total = await wanted.CountAsync(cancellation);
        var entries = await wanted.OrderBySql(InOrder).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return Results.Json(new Page<PeriodReportEntry>([.. entries], paging.Number, paging.Size, total), ApiJson.Options);
    }
}
