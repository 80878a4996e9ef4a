using JasperFx.Events;
using Marten;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Sessions.ViewingHistory;

/// <summary>What happened to a session and to everybody's attendance of it, event by event, in the order of recording.</summary>
public static class ViewHistory
{
    [Requires(Act.SeeHistory)]
    public sealed record Query(Guid Id, string? Page = null, string? PageSize = null) : IQuery<Page<HistoryEntry>>;

    public static void Map(IEndpointRouteBuilder sessions) => sessions.MapQuery<Query, Page<HistoryEntry>>("/sessions/{id:guid}/history");

    public static async Task<Reply<Page<HistoryEntry>>> Handle(
        Queried<Query> queried, IDocumentStore store, StateReader states, CommandRunner commands, AccountDirectory accounts, CancellationToken cancellation)
    {
        var (id, asker, parameters) = (queried.Query.Id, queried.Asker, new Parameters());
        var paging = parameters.Paging(queried.Query.Page, queried.Query.PageSize);
        if (parameters.Problem is { } problem) return problem;

        await using var query = store.QuerySession(asker.Tenant);
        var session = await query.Events.FetchStreamAsync(id, token: cancellation);
        if (session is not [{ Data: SessionEvent }, ..]) return ProblemTable.NotFound(Thing.Session);

        Guid[] streams = [id, .. AttendancesOf(id, session)];
        var all = query.Events.QueryAllRawEvents().Where(e => streams.Contains(e.StreamId));
        var total = await all.CountAsync(cancellation);
        var events = await all.OrderBy(e => e.Sequence).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        var zone = (await commands.NowOf(asker, cancellation)).Zone;
        var entries = await HistoryEntry.Of(events, zone, accounts, new Names(states, query, cancellation), cancellation);
        return new Page<HistoryEntry>(entries, paging.Number, paging.Size, total);
    }

    // Of everybody who was ever on the roster.
    private static IEnumerable<Guid> AttendancesOf(Guid id, IReadOnlyList<IEvent> session) =>
        session.Select(e => e.Data).OfType<SessionRosterSet>()
            .SelectMany(roster => roster.People).Select(entry => Attendance.StreamId(id, entry.PersonId)).Distinct();
}
