using StudyLog.Commands;
using Wolverine;

namespace StudyLog.Deliveries;

/// <summary>What sends notices out.</summary>
public static class Configuration
{
    /// <summary>When it is looked what is to go out, where that is set.</summary>
    public const string Setting = "StudyLog:Deliveries";

    // Slow receivers must not keep quick ones waiting, nor a node busy with nothing but them.
    private const int AtOnce = 8;

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<MailSettings>();
        services.AddSingleton<ChannelStore>();
        services.AddSingleton<DeliveryStore>();
        services.AddSingleton<Addressing>();
        services.AddSingleton<StandingReminders>();
        services.AddSingleton(services => OpenAddresses.Of(services.GetRequiredService<IConfiguration>()));
        services.AddSingleton<HttpPost>();
        services.AddSingleton<DeliveryRunner>();
    }

    public static void AddMessages(WolverineOptions options, IConfiguration configuration)
    {
        options.Discovery.IncludeType<SweepDeliveries>();
        if (Schedule.Of(configuration, Setting, SweepDeliveries.EveryMinute) is { } schedule) options.Schedules.ScheduleRecurring<SweepDeliveries>(schedule);
        options.Discovery.IncludeType<Deliver>();
        options.LocalQueueFor<Deliver>().MaximumParallelMessages(AtOnce);
    }
}
