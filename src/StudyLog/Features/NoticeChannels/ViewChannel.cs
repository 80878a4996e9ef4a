using StudyLog.Accounts;
using StudyLog.Deliveries;
using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Queries;

namespace StudyLog.Features.NoticeChannels;

/// <summary>One channel.</summary>
public static class ViewChannel
{
    [Requires(Act.KeepChannels)]
    public sealed record Query(Guid Id) : IQuery<ChannelView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, ChannelView>("/notice-channels/{id:guid}");

    public static async Task<Reply<ChannelView>> Handle(Queried<Query> queried, ChannelStore channels, DeliveryStore deliveries, CancellationToken cancellation) =>
        await channels.Find(queried.Asker.Tenant, queried.Query.Id, cancellation) is { } channel
            ? Reply.At(
                ChannelView.Of(
                    channel,
                    (await deliveries.ObstaclesOf(queried.Asker.Tenant, cancellation)).GetValueOrDefault(channel.Id),
                    (await deliveries.BacklogsOf(queried.Asker.Tenant, cancellation)).GetValueOrDefault(channel.Id)),
                channel.Version)
            : ProblemTable.NotFound(Thing.Channel);
}
