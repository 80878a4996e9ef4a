using Marten;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Materials;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Materials.ViewingHistory;

/// <summary>How a material was registered, revised and withdrawn, in the order of recording.</summary>
public static class ViewMaterialHistory
{
    /// <summary>Everything that happened to it.</summary>
    public sealed record Answered(IReadOnlyList<HistoryEntry> Items);

    [Requires(Act.SeeHistory)]
    public sealed record Query(Guid Id) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Answered>("/materials/{id:guid}/history");

    public static async Task<Reply<Answered>> Handle(
        Queried<Query> queried, IDocumentStore store, StateReader states, CommandRunner commands, AccountDirectory accounts, CancellationToken cancellation)
    {
        var asker = queried.Asker;
        await using var query = store.QuerySession(asker.Tenant);
        var events = await query.Events.FetchStreamAsync(queried.Query.Id, token: cancellation);
        if (events is not [{ Data: MaterialEvent }, ..]) return ProblemTable.NotFound(Thing.Material);

        var zone = (await commands.NowOf(asker, cancellation)).Zone;
        return new Answered(await HistoryEntry.Of(events, zone, accounts, new Names(states, query, cancellation), cancellation));
    }
}
