using Wolverine;

namespace StudyLog.Deliveries;

/// <summary>Time to put new notices on their ways, and to send what waits. Sent every minute, by one node.</summary>
public sealed record SweepDeliveries
{
    public const string EveryMinute = "* * * * *";

    public static async Task Handle(
        SweepDeliveries sweep, Addressing addressing, DeliveryStore deliveries, IMessageBus bus, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await addressing.Run(now, cancellation);
        await deliveries.GiveUp(now, cancellation);
        foreach (var target in await deliveries.Due(now, cancellation)) await bus.PublishAsync(new Deliver(target.Tenant, target.Kind, target.Id));
    }
}

/// <summary>Time to send what waits for a target. Said twice, or by two nodes, it is done once.</summary>
/// <param name="Tenant">The organisation.</param>
/// <param name="Kind">Where to.</param>
/// <param name="TargetId">The channel, or the account.</param>
public sealed record Deliver(string Tenant, TargetKind Kind, Guid TargetId)
{
    public static Task Handle(Deliver deliver, DeliveryRunner runner, CancellationToken cancellation) =>
        runner.Run(new WaitingTarget(deliver.Tenant, deliver.Kind, deliver.TargetId), cancellation);
}
