using StudyLog.Jobs;

namespace StudyLog.Features.Archives;

/// <summary>The routes and services of archives.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api) => MakeYearArchive.Map(api);

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ArchiveDesk>();
        services.AddScoped<IJobWork, YearArchiveWork>();
    }
}
