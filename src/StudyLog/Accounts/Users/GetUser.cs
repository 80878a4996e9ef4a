using Microsoft.EntityFrameworkCore;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Queries;

namespace StudyLog.Accounts.Users;

/// <summary>One user of the own organisation.</summary>
public static class GetUser
{
    [Requires(Act.SeeUsers)]
    public sealed record Query(Guid Id) : IQuery<UserView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, UserView>("/users/{id:guid}");

    public static async Task<Reply<UserView>> Handle(
        Queried<Query> queried, IDbContextFactory<AccountsContext> contexts, CancellationToken cancellation)
    {
        var (id, asker) = (queried.Query.Id, queried.Asker);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var account = await context.Users.AsNoTracking()
            .SingleOrDefaultAsync(account => account.Id == id && account.OrganisationId == asker.OrganisationId, cancellation);
        return account is null ? ProblemTable.NotFound(Thing.User) : UserView.Of(account);
    }
}
