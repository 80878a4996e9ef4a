using Wolverine;

namespace StudyLog.Features.Reminders;

/// <summary>What looks for due dates and reminds of them.</summary>
public static class Configuration
{
    public static void Add(IServiceCollection services) => services.AddSingleton<DeadlineSweep>();

    /// <summary>When due dates are looked at, as a cron expression; <see cref="Never"/> for a service that reminds nobody.</summary>
    public const string Setting = "StudyLog:Reminders";

    /// <summary>Where due dates are not looked at.</summary>
    public const string Never = "off";

    /// <summary>The messages. Reminders wait in a queue of their own, so that nothing else waits for them.</summary>
    public static void AddMessages(WolverineOptions options, IConfiguration configuration)
    {
        options.Discovery.IncludeType<SweepDeadlines>();
        var schedule = configuration[Setting] is { Length: > 0 } set ? set : SweepDeadlines.EveryFiveMinutes;
        if (schedule != Never) options.Schedules.ScheduleRecurring<SweepDeadlines>(schedule);
        options.Discovery.IncludeType<Remind>();
        options.Discovery.IncludeType<RemindOfLack>();
        options.LocalQueueFor<Remind>().MaximumParallelMessages(4);
        options.LocalQueueFor<RemindOfLack>().MaximumParallelMessages(1);
    }
}
