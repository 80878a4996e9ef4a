using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Queries;

namespace StudyLog.Features.Departments.Listing;

/// <summary>The departments of a day in their own order, or those whose name or short name holds what is looked for; those dissolved before it only when asked for.</summary>
public static class ListDepartments
{
    /// <summary>By rank, then name.</summary>
    internal const string Order = "(d.data ->> 'rankNo')::integer nulls last, (d.data ->> 'name') collate \"C\", d.id";

    private const string Mentions = "strpos(lower(concat_ws(chr(10), d.data ->> 'name', d.data ->> 'shortName')), lower(?)) > 0";

    [Requires(Act.SeeDepartments)]
    public sealed record Query(string? Q = null, string? On = null, string? IncludeDissolved = null, string? Page = null, string? PageSize = null) : IQuery<Page<DepartmentView>>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Page<DepartmentView>>("/departments");

    public static async Task<Reply<Page<DepartmentView>>> Handle(
        Queried<Query> queried, IDocumentStore store, CommandRunner commands, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var text = parameters.Text("q", query.Q);
        var (asked, withDissolved) = (parameters.Day("on", query.On), parameters.Flag("includeDissolved", query.IncludeDissolved));
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        var day = asked ?? (await commands.NowOf(asker, cancellation)).Today;
        await using var session = store.QuerySession(asker.Tenant);
        IQueryable<DepartmentEntry> wanted = session.Query<DepartmentEntry>();
        if (withDissolved is not true)
            wanted = wanted.Where(entry => entry.MatchesSql("coalesce((d.data ->> 'dissolvedOn')::date >= ?, true)", day));

        if (text is not null) wanted = wanted.Where(entry => entry.MatchesSql(Mentions, WrittenName.Of(text)));
        var total = await wanted.CountAsync(cancellation);
        var entries = await wanted.OrderBySql(Order).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return new Page<DepartmentView>([.. entries.Select(Shown)], paging.Number, paging.Size, total);
    }

    private static DepartmentView Shown(DepartmentEntry entry) =>
        new(entry.Id, entry.Name, entry.ShortName, entry.Kind, entry.ParentId, entry.RankNo, entry.OnBoard, entry.DissolvedOn);
}
