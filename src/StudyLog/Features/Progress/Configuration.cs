using StudyLog.Features.Progress.Coverage;
using StudyLog.Features.Progress.Frequency;
using StudyLog.Features.Progress.Hours;

namespace StudyLog.Features.Progress;

/// <summary>The routes and services of progress.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        SeeBoard.Map(api);
        SeeDepartment.Map(api);
        SeeMonths.Map(api);
        OpenFigure.Map(api);
        SeeHours.Map(api);
        ExportHours.Map(api);
        SeeFrequency.Map(api);
        SeeCoverage.Map(api);
        ListCoverage.Map(api);
        ExportCoverage.Map(api);
    }

    public static void AddServices(IServiceCollection services) => services.AddSingleton<BoardCache>();
}
