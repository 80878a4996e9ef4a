using Wolverine;

namespace StudyLog.Features.Reminders;

/// <summary>Time to look what is due in every organisation. Sent again and again, by one node.</summary>
public sealed record SweepDeadlines
{
    public const string EveryFiveMinutes = "*/5 * * * *";

    public static Task Handle(SweepDeadlines sweep, DeadlineSweep deadlines, IMessageBus bus, TimeProvider clock, CancellationToken cancellation) =>
        deadlines.Run(clock.GetUtcNow(), message => bus.PublishAsync(message), cancellation);
}
