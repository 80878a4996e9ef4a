using JasperFx.Events;
using Marten;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Http;
using StudyLog.Http.Problems;

namespace StudyLog.Features.Sessions.ViewingHistory;

/// <summary>What happened to a session and to everybody's attendance of it, event by event, in the order of recording.</summary>
public static class ViewHistory
{
    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapQuery("/sessions/{id:guid}/history", Act.SeeHistory, Get).Produces<Page<HistoryEntry>>();

    private static async Task<IResult> Get(
        Guid id,
        string? page,
        string? pageSize,
        HttpContext context,
        IDocumentStore store,
        CommandRunner commands,
        AccountDirectory accounts,
        CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var paging = parameters.Paging(page, pageSize);
        if (parameters.Problem is { } problem) return problem;

        var asker = context.Asker();
        await using var query = store.QuerySession(asker.Tenant);
        var session = await query.Events.FetchStreamAsync(id, token: cancellation);
        if (session is not [{ Data: SessionEvent }, ..]) return new ProblemResult(ProblemTable.NotFound(Thing.Session));

        Guid[] streams = [id, .. AttendancesOf(id, session)];
        var all = query.Events.QueryAllRawEvents().Where(e => streams.Contains(e.StreamId));
        var total = await all.CountAsync(cancellation);
        var events = await all.OrderBy(e => e.Sequence).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        var entries = await HistoryEntry.Of(events, (await commands.NowOf(asker, cancellation)).Zone, accounts, cancellation);
        return Results.Json(new Page<HistoryEntry>(entries, paging.Number, paging.Size, total), ApiJson.Options);
    }

    // Of everybody who was ever on the roster.
    private static IEnumerable<Guid> AttendancesOf(Guid id, IReadOnlyList<IEvent> session) =>
        session.Select(e => e.Data).OfType<SessionRosterSet>()
            .SelectMany(roster => roster.People).Select(entry => Attendance.StreamId(id, entry.PersonId)).Distinct();
}
