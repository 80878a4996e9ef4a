using StudyLog.Commands;
using Wolverine;

namespace StudyLog.Features.Reminders;

/// <summary>What looks for due dates and reminds of them.</summary>
public static class Configuration
{
    public static void Add(IServiceCollection services) => services.AddSingleton<DeadlineSweep>();

    /// <summary>When due dates are looked at, where that is set.</summary>
    public const string Setting = "StudyLog:Reminders";

    /// <summary>The messages. Reminders wait in a queue of their own, so that nothing else waits for them.</summary>
    public static void AddMessages(WolverineOptions options, IConfiguration configuration)
    {
        options.Discovery.IncludeType<SweepDeadlines>();
        if (Schedule.Of(configuration, Setting, SweepDeadlines.EveryFiveMinutes) is { } schedule) options.Schedules.ScheduleRecurring<SweepDeadlines>(schedule);
        options.Discovery.IncludeType<Remind>();
        options.Discovery.IncludeType<RemindOfLack>();
        options.LocalQueueFor<Remind>().MaximumParallelMessages(4);
        options.LocalQueueFor<RemindOfLack>().MaximumParallelMessages(1);
    }
}
