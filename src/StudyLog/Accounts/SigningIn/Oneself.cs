using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Accounts.SigningIn;

/// <summary>Who one is here, and for what.</summary>
public sealed record Oneself(
    Guid UserId, string UserName, Guid? PersonId, OwnOrganisation Organisation, IReadOnlyList<Duty> Roles, IReadOnlyList<Guid> DepartmentIds)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery("/me", Act.SeeOneself, Handle).Produces<Oneself>();

    private static async Task<IResult> Handle(Asker asker, StateReader states, CancellationToken cancellation)
    {
        var organisation = (await states.Read<Organisation>(asker.Tenant, asker.OrganisationId, cancellation)).State;
        return Results.Json(
            new Oneself(
                asker.UserId, asker.UserName, asker.PersonId, new OwnOrganisation(asker.OrganisationId, organisation.Name), asker.Duties, asker.DepartmentIds),
            ApiJson.Options);
    }
}

/// <summary>The organisation of the signed-in user.</summary>
public sealed record OwnOrganisation(Guid Id, string Name);
