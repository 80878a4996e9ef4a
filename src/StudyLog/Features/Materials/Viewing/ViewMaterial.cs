using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Materials;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Materials.Viewing;

/// <summary>One material.</summary>
public static class ViewMaterial
{
    [Requires(Act.SeeMaterials)]
    public sealed record Query(Guid Id) : IQuery<MaterialView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, MaterialView>("/materials/{id:guid}");

    public static async Task<Reply<MaterialView>> Handle(Queried<Query> queried, StateReader states, CancellationToken cancellation)
    {
        var id = queried.Query.Id;
        var (material, version) = await states.Read<Material>(queried.Asker.Tenant, id, cancellation);
        if (material.Details is not { } details) return ProblemTable.NotFound(Thing.Material);

        return Reply.At(MaterialView.Of(id, details, material.Withdrawn), version);
    }
}
