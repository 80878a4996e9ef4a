using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Features.Departments.Listing;

/// <summary>The departments of a day in their own order; those dissolved before it only when asked for.</summary>
public static class ListDepartments
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery("/departments", Act.SeeDepartments, Get).Produces<Page<DepartmentView>>();

    private static async Task<IResult> Get(
        string? on,
        string? includeDissolved,
        string? page,
        string? pageSize,
        HttpContext context,
        IDocumentStore store,
        CommandRunner commands,
        CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var (asked, withDissolved) = (parameters.Day("on", on), parameters.Flag("includeDissolved", includeDissolved));
        var paging = parameters.Paging(page, pageSize);
        if (parameters.Problem is { } problem) return problem;

        var asker = context.Asker();
        var day = asked ?? (await commands.NowOf(asker, cancellation)).Today;
        await using var session = store.QuerySession(asker.Tenant);
        IQueryable<DepartmentEntry> wanted = session.Query<DepartmentEntry>();
        if (withDissolved is not true)
            wanted = wanted.Where(entry => entry.MatchesSql("coalesce((d.data ->> 'dissolvedOn')::date >= ?, true)", day));

        var total = await wanted.CountAsync(cancellation);
        var entries = await wanted
            .OrderBySql("(d.data ->> 'rankNo')::integer nulls last, (d.data ->> 'name') collate \"C\", d.id")
            .Skip(paging.Skip)
            .Take(paging.Size)
            .ToListAsync(cancellation);
        return Results.Json(new Page<DepartmentView>([.. entries.Select(Shown)], paging.Number, paging.Size, total), ApiJson.Options);
    }

    private static DepartmentView Shown(DepartmentEntry entry) =>
        new(entry.Id, entry.Name, entry.ShortName, entry.Kind, entry.ParentId, entry.RankNo, entry.OnBoard, entry.DissolvedOn);
}
