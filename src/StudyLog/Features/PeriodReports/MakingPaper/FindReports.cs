using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Features.PeriodReports.Listing;
using StudyLog.Queries;

namespace StudyLog.Features.PeriodReports.MakingPaper;

/// <summary>Every report on a period that has one of some days, the earliest period first; for whoever puts papers together, no route of its own.</summary>
public static class FindReports
{
    [Requires(Act.SeeReports)]
    public sealed record Query(DateOnly First, DateOnly Last) : IQuery<Found>;

    /// <summary>The reports.</summary>
    public sealed record Found(IReadOnlyList<Guid> Ids);

    public static async Task<Reply<Found>> Handle(Queried<Query> queried, IDocumentStore store, CancellationToken cancellation)
    {
        var (first, last) = queried.Query;
        await using var session = store.QuerySession(queried.Asker.Tenant);
        var found = await session.Query<PeriodReportEntry>()
            .Where(entry => entry.MatchesSql("(d.data ->> 'to')::date >= ? and (d.data ->> 'from')::date <= ?", first, last))
            .OrderBySql("(d.data ->> 'from')::date, (d.data ->> 'to')::date, d.id")
            .Select(entry => entry.Id)
            .ToListAsync(cancellation);
        return new Found([.. found]);
    }
}
