using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Materials;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Features.Materials.Viewing;

/// <summary>One material.</summary>
public static class ViewMaterial
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery("/materials/{id:guid}", Act.SeeMaterials, Get).Produces<MaterialView>();

    private static async Task<IResult> Get(Guid id, HttpContext context, StateReader states, CancellationToken cancellation)
    {
        var (material, version) = await states.Read<Material>(context.Asker().Tenant, id, cancellation);
        if (material.Details is not { } details) return new ProblemResult(ProblemTable.NotFound(Thing.Material));

        context.Response.Headers.ETag = ETag.Of(version);
        return Results.Json(MaterialView.Of(id, details, material.Withdrawn), ApiJson.Options);
    }
}
