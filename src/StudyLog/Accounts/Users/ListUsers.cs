using Microsoft.EntityFrameworkCore;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Accounts.Users;

/// <summary>The users of the own organisation, by name.</summary>
public static class ListUsers
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery("/users", Act.SeeUsers, Handle).Produces<Page<UserView>>();

    private static async Task<IResult> Handle([AsParameters] Paging paging, Asker asker, AccountsContext context, CancellationToken cancellation)
    {
        if (paging.Faults is { Count: > 0 } faults) return new ProblemResult(ProblemTable.Invalid(faults));

        var own = context.Users.AsNoTracking().Where(account => account.OrganisationId == asker.OrganisationId);
        var total = await own.LongCountAsync(cancellation);
        var accounts = await own.OrderBy(account => account.NormalizedUserName).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return Results.Json(new Page<UserView>([.. accounts.Select(UserView.Of)], paging.Number, paging.Size, total), ApiJson.Options);
    }
}
