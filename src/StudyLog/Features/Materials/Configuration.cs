using JasperFx.Events.Projections;
using Marten;
using StudyLog.Features.Materials.Listing;
using StudyLog.Features.Materials.Registering;
using StudyLog.Features.Materials.Revising;
using StudyLog.Features.Materials.Viewing;
using StudyLog.Features.Materials.ViewingHistory;
using StudyLog.Features.Materials.Withdrawing;

namespace StudyLog.Features.Materials;

/// <summary>The routes of materials, and the list they are found in.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        RegisterMaterial.Map(api);
        ListMaterials.Map(api);
        ViewMaterial.Map(api);
        ViewMaterialHistory.Map(api);
        ReviseMaterial.Map(api);
        WithdrawMaterial.Map(api);
    }

    public static void Add(IServiceCollection services) =>
        services.ConfigureMarten(options => options.Projections.Add(new MaterialEntries(), ProjectionLifecycle.Inline));
}
