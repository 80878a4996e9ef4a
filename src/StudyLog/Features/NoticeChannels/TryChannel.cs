using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Deliveries;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.NoticeChannels;

/// <summary>Sends a notice over a channel that says that it is a trial, on the same way as any other; what becomes of it stands among the deliveries.</summary>
public static class TryChannel
{
    [Requires(Act.KeepChannels)]
    public sealed record Body : EmptyBody;

    /// <param name="Id">The channel.</param>
    /// <param name="DeliveryId">The delivery.</param>
    public sealed record Answered(Guid Id, Guid DeliveryId);

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/notice-channels/{id:guid}/try");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, ChannelStore channels, DeliveryStore deliveries, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var channel = await channels.Hold(asked, attempt, cancellation);
            if (!channel.IsOn) throw new RefusalException(new Rejection.WrongState("channel-off"));
            return Answer.Ok(new Answered(channel.Id, await Trial.Send(attempt, deliveries, TargetKind.Channel, channel.Id, asked.Asker.UserId)));
        }, cancellation);
}
