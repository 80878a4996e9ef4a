using StudyLog.Deliveries;

namespace StudyLog.Features.NoticeChannels;

/// <summary>A channel as whoever keeps channels sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called here.</param>
/// <param name="Address">Where notices are sent to.</param>
/// <param name="Secret">What messages are signed with; null: they are not.</param>
/// <param name="DepartmentId">The department whose notices go there; null: those of everybody.</param>
/// <param name="RemindersOnly">Whether only reminders go there.</param>
/// <param name="IsOn">Whether anything does.</param>
/// <param name="Obstacle">What keeps everything for it waiting; null: nothing.</param>
/// <param name="Waiting">How many notices wait for it.</param>
/// <param name="Refusal">What was said when one of them was refused last; null: none was.</param>
/// <param name="Version">Its version, for <c>If-Match</c>.</param>
public sealed record ChannelView(
    Guid Id,
    ChannelKind Kind,
    string Name,
    Uri Address,
    string? Secret,
    Guid? DepartmentId,
    bool RemindersOnly,
    bool IsOn,
    Obstacle? Obstacle,
    int Waiting,
    string? Refusal,
    long Version)
{
    internal static ChannelView Of(Channel channel, Obstacle? obstacle, Backlog? backlog) =>
        new(
            channel.Id,
            channel.Kind,
            channel.Name,
            channel.Address,
            channel.Secret,
            channel.DepartmentId,
            channel.RemindersOnly,
            channel.IsOn,
            obstacle,
            backlog?.Count ?? 0,
            backlog?.Refusal,
            channel.Version);
}

/// <summary>What a command about a channel answers: no address and no secret, since answers are kept.</summary>
/// <param name="Id">The channel.</param>
/// <param name="Name">What it is called.</param>
/// <param name="IsOn">Whether anything goes there.</param>
public sealed record ChannelAnswer(Guid Id, string Name, bool IsOn)
{
    internal static ChannelAnswer Of(Channel channel) => new(channel.Id, channel.Name, channel.IsOn);
}
