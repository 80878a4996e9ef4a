using StudyLog.Accounts;
using StudyLog.Deliveries;
using StudyLog.Http;
using StudyLog.Queries;

namespace StudyLog.Features.NoticeChannels;

/// <summary>通知渠道: over what notices of the organisation go out, by name, and what keeps any of them waiting.</summary>
public static class ListChannels
{
    /// <param name="Items">The channels.</param>
    /// <param name="MailIsSet">Whether this installation has a mail server, so that accounts can be told by mail.</param>
    public sealed record Answered(IReadOnlyList<ChannelView> Items, bool MailIsSet);

    [Requires(Act.KeepChannels)]
    public sealed record Query : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Answered>("/notice-channels");

    public static async Task<Reply<Answered>> Handle(
        Queried<Query> queried, ChannelStore channels, DeliveryStore deliveries, MailSettings mail, CancellationToken cancellation)
    {
        var obstacles = await deliveries.ObstaclesOf(queried.Asker.Tenant, cancellation);
        var backlogs = await deliveries.BacklogsOf(queried.Asker.Tenant, cancellation);
        var found = await channels.Of(queried.Asker.Tenant, cancellation);
        return new Answered([.. found.Select(channel => ChannelView.Of(channel, obstacles.GetValueOrDefault(channel.Id), backlogs.GetValueOrDefault(channel.Id)))], mail.IsSet);
    }
}
