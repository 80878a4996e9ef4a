namespace StudyLog.Features.Deliveries;

/// <summary>The routes of deliveries.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        ListDeliveries.Map(api);
        ListUnreached.Map(api);
        ReplayDelivery.Map(api);
    }
}
