using Marten;
using StudyLog.Accounts;
using StudyLog.Deliveries;
using StudyLog.Domain.Organisations;
using StudyLog.Http;
using StudyLog.Notices;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Deliveries;

/// <summary>For whom notices were given that nobody could read, since no account belongs to them or speaks for them still; those with the most notices first.</summary>
public static class ListUnreached
{
    /// <param name="Who">The department, the person, or those who have a duty that nobody has.</param>
    /// <param name="Notices">How many notices.</param>
    /// <param name="LastAt">When the last was given.</param>
    public sealed record Item(NoticeRecipient Who, int Notices, DateTimeOffset LastAt);

    public sealed record Answered(IReadOnlyList<Item> Items);

    [Requires(Act.SeeDeliveries)]
    public sealed record Query : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Answered>("/deliveries/unreached");

    public static async Task<Reply<Answered>> Handle(
        Queried<Query> queried, DeliveryStore deliveries, AccountDirectory accounts, IDocumentStore store, StateReader states, CancellationToken cancellation)
    {
        var asker = queried.Asker;
        var reached = (await accounts.OpenOf(asker.OrganisationId, cancellation)).SelectMany(Addressees.Of).ToHashSet();
        var found = (await deliveries.Unreached(asker.Tenant, cancellation)).Where(each => !reached.Contains(each.Id)).ToList();
        await using var session = store.QuerySession(asker.Tenant);
        var organisation = (await states.Read<Organisation>(session, asker.OrganisationId, cancellation)).State;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
        var words = await NoticesInWords.Read([], found.Select(each => each.Id), organisation, new Names(states, session, cancellation));
        return new Answered([.. found.Select(each => new Item(NoticeRecipient.Of(each.Id, asker.OrganisationId, words), each.Notices, TimeZoneInfo.ConvertTime(each.LastAt, zone)))]);
    }
}
