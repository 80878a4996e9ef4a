using System.Globalization;
using Marten;
using StudyLog.Accounts;
using StudyLog.Deliveries;
using StudyLog.Domain.Notices;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Notices;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Deliveries;

/// <summary>投递: which notices went out to whom, what waits, and what could not be delivered; the latest first.</summary>
public static class ListDeliveries
{
    /// <param name="Id">The delivery.</param>
    /// <param name="NoticeId">The notice.</param>
    /// <param name="Kind">What it tells of.</param>
    /// <param name="Subject">It in one line; null: the asker reads no records.</param>
    /// <param name="TargetKind">Where to.</param>
    /// <param name="TargetId">The channel, or the account.</param>
    /// <param name="Target">What that is called; null: it is gone.</param>
    /// <param name="State">How far it is.</param>
    /// <param name="Tries">How often it was refused.</param>
    /// <param name="Problem">What was wrong the last time, or keeps it waiting; null: nothing.</param>
    /// <param name="CreatedAt">When it began.</param>
    /// <param name="NextAt">When it is sent, or sent again; null: it has ended, or waits until its channel is turned on.</param>
    /// <param name="EndedAt">When it ended; null: it has not.</param>
    public sealed record Item(
        Guid Id,
        Guid NoticeId,
        NoticeKind Kind,
        string? Subject,
        TargetKind TargetKind,
        Guid TargetId,
        string? Target,
        DeliveryState State,
        int Tries,
        string? Problem,
        DateTimeOffset CreatedAt,
        DateTimeOffset? NextAt,
        DateTimeOffset? EndedAt);

    [Requires(Act.SeeDeliveries)]
    public sealed record Query(string? State = null, string? TargetId = null, string? Page = null, string? PageSize = null) : IQuery<Page<Item>>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Page<Item>>("/deliveries");

    public static async Task<Reply<Page<Item>>> Handle(
        Queried<Query> queried,
        DeliveryStore deliveries,
        ChannelStore channels,
        NoticeStore notices,
        AccountDirectory directory,
        IDocumentStore store,
        StateReader states,
        CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var (state, target) = (parameters.OneOf<DeliveryState>("state", query.State), parameters.Id("targetId", query.TargetId));
        var paging = parameters.Paging(query.Page, query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        var total = await deliveries.Count(asker.Tenant, state, target, cancellation);
        var found = await deliveries.Of(asker.Tenant, state, target, paging, cancellation);
        await using var session = store.QuerySession(asker.Tenant);
        var organisation = (await states.Read<Organisation>(session, asker.OrganisationId, cancellation)).State;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
        var given = await notices.Of(asker.Tenant, [.. found.Select(delivery => delivery.NoticeId).Distinct()], cancellation);
        var words = await NoticesInWords.Read(given, [], organisation, new Names(states, session, cancellation));
        var noticeOf = given.ToDictionary(notice => notice.Id);
        var ways = await channels.NamesOf(asker.Tenant, cancellation);
        var off = (await channels.Of(asker.Tenant, cancellation)).Where(channel => !channel.IsOn).Select(channel => channel.Id).ToHashSet();
        var accounts = await directory.Named([.. found.Where(delivery => delivery.TargetKind == TargetKind.Mail).Select(delivery => delivery.TargetId).Distinct()], cancellation);
        var obstacles = await deliveries.ObstaclesOf(asker.Tenant, cancellation);
        var readsRecords = asker.ReachFor(Act.SeeSessions) == Reach.Organisation && asker.ReachFor(Act.SeeFollowUps) == Reach.Organisation;
        return new Page<Item>([.. found.Select(Shown)], paging.Number, paging.Size, total);

        Item Shown(Delivery delivery)
        {
            var (notice, waits) = (noticeOf[delivery.NoticeId], delivery.State == DeliveryState.Waiting);
            var (obstacle, isOff) = (waits ? obstacles.GetValueOrDefault(delivery.TargetId) : null, waits && off.Contains(delivery.TargetId));
            var next = obstacle?.NextAt > delivery.NextAt ? obstacle.NextAt : delivery.NextAt;
            return new Item(
                delivery.Id,
                delivery.NoticeId,
                notice.Kind,
                readsRecords ? words.Of(notice, CultureInfo.CurrentUICulture).Subject : null,
                delivery.TargetKind,
                delivery.TargetId,
                NameOf(delivery),
                delivery.State,
                delivery.Tries + (obstacle?.Tries ?? 0),
                isOff ? "channel off" : obstacle?.Problem ?? delivery.Problem,
                TimeZoneInfo.ConvertTime(delivery.CreatedAt, zone),
                waits && !isOff ? TimeZoneInfo.ConvertTime(next, zone) : null,
                delivery.EndedAt is { } ended ? TimeZoneInfo.ConvertTime(ended, zone) : null);
        }

        string? NameOf(Delivery delivery) =>
            delivery.TargetKind == TargetKind.Channel ? ways.GetValueOrDefault(delivery.TargetId) : accounts.GetValueOrDefault(delivery.TargetId)?.UserName;
    }
}
