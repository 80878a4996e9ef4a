using Marten;
using StudyLog.Accounts;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Features.Programmes.Listing;

/// <summary>Programmes, in the order of their making.</summary>
public static class ListProgrammes
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery("/programmes", Act.SeeProgrammes, Get).Produces<Page<ProgrammeEntry>>();

    private static async Task<IResult> Get(
        string? page, string? pageSize, HttpContext context, IDocumentStore store, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var paging = parameters.Paging(page, pageSize);
        if (parameters.Problem is { } problem) return problem;

        await using var session = store.QuerySession(context.Asker().Tenant);
        IQueryable<ProgrammeEntry> programmes = session.Query<ProgrammeEntry>();
        var total = await programmes.CountAsync(cancellation);
        var entries = await programmes.OrderBy(entry => entry.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return Results.Json(new Page<ProgrammeEntry>([.. entries], paging.Number, paging.Size, total), ApiJson.Options);
    }
}
