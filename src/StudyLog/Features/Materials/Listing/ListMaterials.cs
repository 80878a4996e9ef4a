using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Domain.Materials;
using StudyLog.Features.Materials.Viewing;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.Http.Problems;

namespace StudyLog.Features.Materials.Listing;

/// <summary>Materials, the latest first; withdrawn ones only when asked for.</summary>
public static class ListMaterials
{
    private const string Mentions =
        """
        strpos(lower(concat_ws(chr(10), d.data -> 'details' ->> 'title', d.data -> 'details' ->> 'author', d.data -> 'details' ->> 'issuer')), lower(?)) > 0
        """;

    private const string InOrder =
        """
        (d.data -> 'details' ->> 'issuedOn')::date desc nulls last, (d.data -> 'details' ->> 'title') collate "C", d.id
        """;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery("/materials", Act.SeeMaterials, Get).Produces<Page<MaterialView>>();

    private static async Task<IResult> Get(
        string? q,
        string? kind,
        string? includeWithdrawn,
        string? page,
        string? pageSize,
        HttpContext context,
        IDocumentStore store,
        CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var (text, ofKind, withWithdrawn) = (
            parameters.Text("q", q), parameters.OneOf<MaterialKind>("kind", kind), parameters.Flag("includeWithdrawn", includeWithdrawn));
        var paging = parameters.Paging(page, pageSize);
        if (parameters.Problem is { } problem) return problem;

        await using var session = store.QuerySession(context.Asker().Tenant);
        IQueryable<MaterialEntry> wanted = session.Query<MaterialEntry>();
        if (withWithdrawn is not true) wanted = wanted.Where(entry => !entry.Withdrawn);
        if (ofKind is { } wantedKind) wanted = wanted.Where(entry => entry.MatchesSql("d.data -> 'details' ->> 'kind' = ?", EventJson.Written(wantedKind)));
        if (text is not null) wanted = wanted.Where(entry => entry.MatchesSql(Mentions, text));

        var total = await wanted.CountAsync(cancellation);
        var entries = await wanted.OrderBySql(InOrder).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return Results.Json(
            new Page<MaterialView>(
                [.. entries.Select(entry => MaterialView.Of(entry.Id, entry.Details, entry.Withdrawn))], paging.Number, paging.Size, total),
            ApiJson.Options);
    }
}
