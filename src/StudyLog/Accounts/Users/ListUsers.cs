using Microsoft.EntityFrameworkCore;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Accounts.Users;

/// <summary>The users of the own organisation, by name.</summary>
public static class ListUsers
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery("/users", Act.SeeUsers, Handle).Produces<Page<UserView>>();

    private static async Task<IResult> Handle(string? page, string? pageSize, Asker asker, AccountsContext context, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var paging = parameters.Paging(page, pageSize);
        if (parameters.Problem is { } problem) return problem;

        var own = context.Users.AsNoTracking().Where(account => account.OrganisationId == asker.OrganisationId);
        var total = await own.LongCountAsync(cancellation);
        var accounts = await own.OrderBy(account => account.NormalizedUserName).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return Results.Json(new Page<UserView>([.. accounts.Select(UserView.Of)], paging.Number, paging.Size, total), ApiJson.Options);
    }
}
