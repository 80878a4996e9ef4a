using Marten;
using Marten.Linq.MatchesSql;
using StudyLog.Accounts;
using StudyLog.Domain.Materials;
using StudyLog.Features.Materials.Viewing;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

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

    [Requires(Act.SeeMaterials)]
    public sealed record Query(string? Q = null, string? Kind = null, string? IncludeWithdrawn = null, string? Page = null, string? PageSize = null) : IQuery<Page<MaterialView>>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Page<MaterialView>>("/materials");

    public static async Task<Reply<Page<MaterialView>>> Handle(Queried<Query> queried, IDocumentStore store, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var (text, ofKind, withWithdrawn) = (
            parameters.Text("q", query.Q), parameters.OneOf<MaterialKind>("kind", query.Kind), parameters.Flag("includeWithdrawn", query.IncludeWithdrawn));
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        await using var session = store.QuerySession(queried.Asker.Tenant);
        IQueryable<MaterialEntry> wanted = session.Query<MaterialEntry>();
        if (withWithdrawn is not true) wanted = wanted.Where(entry => !entry.Withdrawn);
        if (ofKind is { } wantedKind) wanted = wanted.Where(entry => entry.MatchesSql("d.data -> 'details' ->> 'kind' = ?", EventJson.Written(wantedKind)));
        if (text is not null) wanted = wanted.Where(entry => entry.MatchesSql(Mentions, text));

        var total = await wanted.CountAsync(cancellation);
        var entries = await wanted.OrderBySql(InOrder).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return new Page<MaterialView>(
                [.. entries.Select(entry => MaterialView.Of(entry.Id, entry.Details, entry.Withdrawn))], paging.Number, paging.Size, total);
    }
}
