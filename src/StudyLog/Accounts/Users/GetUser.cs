using Microsoft.EntityFrameworkCore;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Accounts.Users;

/// <summary>One user of the own organisation.</summary>
public static class GetUser
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery("/users/{id:guid}", Act.SeeUsers, Handle).Produces<UserView>();

    private static async Task<IResult> Handle(Guid id, Asker asker, AccountsContext context, CancellationToken cancellation)
    {
        var account = await context.Users.AsNoTracking()
            .SingleOrDefaultAsync(account => account.Id == id && account.OrganisationId == asker.OrganisationId, cancellation);
        return account is null ? new ProblemResult(ProblemTable.NotFound(Thing.User)) : Results.Json(UserView.Of(account), ApiJson.Options);
    }
}
