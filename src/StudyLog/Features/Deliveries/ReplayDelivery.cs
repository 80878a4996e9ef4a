using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Deliveries;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Deliveries;

/// <summary>Sends again what was given up, under the id it had. What waits or was taken stays as it is.</summary>
public static class ReplayDelivery
{
    [Requires(Act.ReplayDeliveries)]
    public sealed record Body : EmptyBody;

    /// <param name="Id">The delivery.</param>
    /// <param name="State">How far it is now.</param>
    public sealed record Answered(Guid Id, DeliveryState State);

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/deliveries/{id:guid}/replay");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, DeliveryStore deliveries, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var delivery = await deliveries.Find(asked.Asker.Tenant, asked.Target, cancellation) ?? throw new RefusalException(new Rejection.NotFound(Thing.Delivery, asked.Target));
            if (delivery.State != DeliveryState.Failed) return Answer.Ok(new Answered(delivery.Id, delivery.State));
            DeliveryStore.Replay(attempt, delivery.Id);
            return Answer.Ok(new Answered(delivery.Id, DeliveryState.Waiting));
        }, cancellation);
}
