using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Features.Organisations.Viewing;

/// <summary>The asker's organisation and its settings.</summary>
public static class ViewOrganisation
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery("/organisation", Act.SeeOrganisation, Get).Produces<OrganisationView>();

    private static async Task<IResult> Get(HttpContext context, StateReader states, CommandRunner commands, CancellationToken cancellation)
    {
        var asker = context.Asker();
        var (organisation, version) = await states.Read<Organisation>(asker.Tenant, asker.OrganisationId, cancellation);
        if (!organisation.Exists) return new ProblemResult(ProblemTable.UnknownAddress);

        context.Response.Headers.ETag = ETag.Of(version);
        var today = (await commands.NowOf(asker, cancellation)).Today;
        return Results.Json(OrganisationView.Of(asker.OrganisationId, organisation, today), ApiJson.Options);
    }
}
