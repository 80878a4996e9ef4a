using JasperFx.Events.Projections;
using Marten;
using StudyLog.Features.Plans.Adopting;
using StudyLog.Features.Plans.Filing;
using StudyLog.Features.Plans.PlanningTopics;
using StudyLog.Features.Plans.Viewing;

namespace StudyLog.Features.Plans;

/// <summary>The routes of study plans, and what leads from a topic to its plan.</summary>
public static class Configuration
{
    /// <summary>The plan of a year.</summary>
    public const string Address = "/plans/{year:int:range(1900,2200)}";

    public static void Map(IEndpointRouteBuilder api)
    {
        AdoptPlan.Map(api);
        ViewPlan.Map(api);
        PlanTopic.Map(api);
        FilePlan.Map(api);
    }

    public static void Add(IServiceCollection services) =>
        services.ConfigureMarten(options => options.Projections.Add(new StudyPlanEntries(), ProjectionLifecycle.Inline));
}
