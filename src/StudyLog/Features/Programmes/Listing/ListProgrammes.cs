using Marten;
using StudyLog.Accounts;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Queries;

namespace StudyLog.Features.Programmes.Listing;

/// <summary>Programmes, in the order of their making.</summary>
public static class ListProgrammes
{
    [Requires(Act.SeeProgrammes)]
    public sealed record Query(string? Page = null, string? PageSize = null) : IQuery<Page<ProgrammeEntry>>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Page<ProgrammeEntry>>("/programmes");

    public static async Task<Reply<Page<ProgrammeEntry>>> Handle(Queried<Query> queried, IDocumentStore store, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        await using var session = store.QuerySession(queried.Asker.Tenant);
        IQueryable<ProgrammeEntry> programmes = session.Query<ProgrammeEntry>();
        var total = await programmes.CountAsync(cancellation);
        var entries = await programmes.OrderBy(entry => entry.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return new Page<ProgrammeEntry>([.. entries], paging.Number, paging.Size, total);
    }
}
