using Microsoft.EntityFrameworkCore;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Queries;

namespace StudyLog.Accounts.Users;

/// <summary>The users of the own organisation, by name; those whose name holds what is looked for.</summary>
public static class ListUsers
{
    [Requires(Act.SeeUsers)]
    public sealed record Query(string? Q = null, string? Page = null, string? PageSize = null) : IQuery<Page<UserView>>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Page<UserView>>("/users");

    public static async Task<Reply<Page<UserView>>> Handle(
        Queried<Query> queried, IDbContextFactory<AccountsContext> contexts, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var text = parameters.Text("q", query.Q);
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var own = context.Users.AsNoTracking().Where(account => account.OrganisationId == asker.OrganisationId);
        var normalised = text?.Normalize().ToUpperInvariant();
        if (normalised is not null) own = own.Where(account => account.NormalizedUserName!.Contains(normalised));
        var total = await own.LongCountAsync(cancellation);
        var accounts = await own.OrderBy(account => account.NormalizedUserName).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return new Page<UserView>([.. accounts.Select(UserView.Of)], paging.Number, paging.Size, total);
    }
}
