namespace StudyLog.Features.Progress;

/// <summary>The routes and services of progress.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        SeeBoard.Map(api);
        SeeDepartment.Map(api);
    }

    public static void AddServices(IServiceCollection services) => services.AddSingleton<BoardCache>();
}
