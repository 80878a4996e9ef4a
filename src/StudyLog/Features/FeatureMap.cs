using StudyLog.Projections;
using Wolverine;

namespace StudyLog.Features;

/// <summary>Every feature's routes; each area says its own.</summary>
public static class FeatureMap
{
    public static void MapFeatures(this IEndpointRouteBuilder api)
    {
        Organisations.Configuration.Map(api);
        Departments.Configuration.Map(api);
        People.Configuration.Map(api);
        Materials.Configuration.Map(api);
        Sessions.Configuration.Map(api);
        Attendances.Configuration.Map(api);
        Calendars.Configuration.Map(api);
        FollowUps.Configuration.Map(api);
        Programmes.Configuration.Map(api);
        Plans.Configuration.Map(api);
        PeriodReports.Configuration.Map(api);
        Ledgers.Configuration.Map(api);
        Bulletins.Configuration.Map(api);
        Progress.Configuration.Map(api);
        Inbox.Configuration.Map(api);
        Search.Configuration.Map(api);
        Auditing.Configuration.Map(api);
        Archives.Configuration.Map(api);
        Jobs.Configuration.Map(api);
        Imports.Configuration.Map(api);
        Deadlines.Configuration.Map(api);
        Notices.Configuration.Map(api);
        NoticeChannels.Configuration.Map(api);
        Deliveries.Configuration.Map(api);
    }

    /// <summary>Every feature's services and projections.</summary>
    public static void AddFeatures(this IServiceCollection services)
    {
        Organisations.Configuration.Add(services);
        Departments.Configuration.Add(services);
        People.Configuration.Add(services);
        Sessions.Configuration.Add(services);
        Attendances.Configuration.Add(services);
        Calendars.Configuration.Add(services);
        Materials.Configuration.Add(services);
        Programmes.Configuration.Add(services);
        Plans.Configuration.Add(services);
        PeriodReports.Configuration.Add(services);
        Archives.Configuration.Add(services);
        Imports.Configuration.Add(services);
        Reminders.Configuration.Add(services);
        Notices.Configuration.Add(services);
        services.AddReadModels(ReadModelProjections.Configure);
        Progress.Configuration.AddServices(services);
    }

    /// <summary>Every feature's messages, which come by the clock or by other messages.</summary>
    public static void AddMessages(WolverineOptions options, IConfiguration configuration) => Reminders.Configuration.AddMessages(options, configuration);
}
