using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Domain.Materials;
using StudyLog.Features.Materials.Viewing;
using StudyLog.Http;
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

    // As clients write them and as they are stored.
    private static readonly string[] Kinds = [.. Enum.GetValues<MaterialKind>().Select(kind => ApiJson.Written(kind))];

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery("/materials", Act.SeeMaterials, Get).Produces<Page<MaterialView>>();

    private static async Task<IResult> Get(
        string? q,
        string? kind,
        bool? includeWithdrawn,
        [AsParameters] Paging paging,
        HttpContext context,
        IDocumentStore store,
        CancellationToken cancellation)
    {
        Fault[] faults = [.. paging.Faults, .. SearchTerm.Faults("q", q), .. Faults(kind)];
        if (faults.Length > 0) return new ProblemResult(ProblemTable.Invalid(faults));

        await using var session = store.QuerySession(context.Asker().Tenant);
        IQueryable<MaterialEntry> wanted = session.Query<MaterialEntry>();
        if (includeWithdrawn is not true) wanted = wanted.Where(entry => !entry.Withdrawn);
        if (kind is not null) wanted = wanted.Where(entry => entry.MatchesSql("d.data -> 'details' ->> 'kind' = ?", kind));
        if (!string.IsNullOrWhiteSpace(q)) wanted = wanted.Where(entry => entry.MatchesSql(Mentions, q.Trim()));

        var total = await wanted.CountAsync(cancellation);
        var entries = await wanted.OrderBySql(InOrder).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return Results.Json(
            new Page<MaterialView>(
                [.. entries.Select(entry => MaterialView.Of(entry.Id, entry.Details, entry.Withdrawn))], paging.Number, paging.Size, total),
            ApiJson.Options);
    }

    private static IEnumerable<Fault> Faults(string? kind) =>
        kind is null || Kinds.Contains(kind) ? [] : [new Fault("kind", "not-one-of", string.Join(", ", Kinds))];
}
