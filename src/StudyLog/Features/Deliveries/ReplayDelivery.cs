using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Deliveries;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Deliveries;

/// <summary>Sends again what was given up, under the id it had, and tries at once what waits. What was taken or is not needed any more stays as it is.</summary>
public static class ReplayDelivery
{
    [Requires(Act.ReplayDeliveries)]
    public sealed record Body : EmptyBody;

    /// <param name="Id">The delivery.</param>
    /// <param name="State">How far it is now.</param>
    public sealed record Answered(Guid Id, DeliveryState State);

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/deliveries/{id:guid}/replay");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, DeliveryStore deliveries, ChannelStore channels, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var delivery = await deliveries.Find(asked.Asker.Tenant, asked.Target, cancellation) ?? throw new RefusalException(new Rejection.NotFound(Thing.Delivery, asked.Target));
            if (delivery is { State: DeliveryState.Failed, TargetKind: TargetKind.Channel } && await channels.Find(asked.Asker.Tenant, delivery.TargetId, cancellation) is null)
            {
                throw new RefusalException(new Rejection.NotFound(Thing.Channel, delivery.TargetId));
            }

            var obstacle = (await deliveries.ObstaclesOf(asked.Asker.Tenant, cancellation)).GetValueOrDefault(delivery.TargetId);
            var isHeldBack = delivery.State == DeliveryState.Waiting && (delivery.NextAt > attempt.Now.Instant || obstacle?.NextAt > attempt.Now.Instant);
            if (delivery.State != DeliveryState.Failed && !isHeldBack) return Answer.Ok(new Answered(delivery.Id, delivery.State));
            DeliveryStore.Replay(attempt, delivery);
            return Answer.Ok(new Answered(delivery.Id, DeliveryState.Waiting));
        }, cancellation);
}
