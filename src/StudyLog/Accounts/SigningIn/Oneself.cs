using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Accounts.SigningIn;

/// <summary>Who one is here, and for what.</summary>
public sealed record Oneself(
    Guid UserId, string UserName, Guid? PersonId, OwnOrganisation Organisation, IReadOnlyList<Duty> Roles, IReadOnlyList<Guid> DepartmentIds)
{
    [Requires(Act.SeeOneself)]
    public sealed record Query : IQuery<Oneself>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Oneself>("/me");

    public static async Task<Reply<Oneself>> Handle(Queried<Query> queried, StateReader states, CancellationToken cancellation)
    {
        var asker = queried.Asker;
        var organisation = (await states.Read<Organisation>(asker.Tenant, asker.OrganisationId, cancellation)).State;
        return new Oneself(
            asker.UserId, asker.UserName, asker.PersonId, new OwnOrganisation(asker.OrganisationId, organisation.Name), asker.Duties, asker.DepartmentIds);
    }
}

/// <summary>The organisation of the signed-in user.</summary>
public sealed record OwnOrganisation(Guid Id, string Name);
