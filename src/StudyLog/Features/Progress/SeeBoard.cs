using Marten;
using Microsoft.Extensions.Caching.Memory;
using StudyLog.Accounts;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>The board of departments over a period, now or as it was known at an instant.</summary>
public static class SeeBoard
{
    public sealed record Answered(long AsOf, bool UpToDate, string From, string To, IReadOnlyList<Board.Row> Departments) : IStamped;

    /// <summary>Between two months; without them the year so far.</summary>
    [Requires(Act.SeeProgress)]
    public sealed record Query(string? From = null, string? To = null, string? AsOf = null) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder progress) => progress.MapQuery<Query, Answered>("/progress/departments");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ReadModelDesk desk, BoardCache cache, CancellationToken cancellation)
    {
        var (query, parameters) = (queried.Query, new Parameters());
        var (first, last, instant) = (parameters.Month("from", query.From), parameters.Month("to", query.To), parameters.Instant("asOf", query.AsOf));
        parameters.InOrder("to", first, last);
        if (parameters.Problem is { } problem) return problem;

        return await Read(desk, cache, queried.Asker, first, last, instant, cancellation);
    }

    public static async Task<Answered> Read(
        ReadModelDesk desk, BoardCache cache, Asker asker, DateOnly? from, DateOnly? to, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        await using var reading = await desk.Open(asker, cancellation);
        return asOf is { } instant ? await AsKnownAt(instant) : await Now();

        async Task<Answered> Now()
        {
            var period = Periods.Of(from, to, reading.Now.Today);
            var rows = await cache.Rows(asker.OrganisationId, period, reading.Now.Today, reading.AsOf.EventNumber, () => RowsNow(reading, period));
            return Of(reading.AsOf.EventNumber, reading.AsOf.UpToDate, period, rows);
        }

        async Task<Answered> AsKnownAt(DateTimeOffset instant)
        {
            var history = await History.Until(reading.Session, instant, cancellation);
            var today = History.DayOf(instant, reading.Now);
            var period = Periods.Of(from, to, today);
            return Of(history.EventNumber, upToDate: true, period, Board.Of(history, period, today));
        }

        Answered Of(long eventNumber, bool upToDate, Period period, IReadOnlyList<Board.Row> rows) =>
            new(eventNumber, upToDate, Periods.Written(period.From), Periods.Written(period.To), Reachable(rows));

        IReadOnlyList<Board.Row> Reachable(IReadOnlyList<Board.Row> rows) =>
            asker.ReachFor(Act.SeeProgress) == Reach.Organisation ? rows : [.. rows.Where(row => asker.DepartmentIds.Contains(row.DepartmentId))];
    }

    private static async Task<IReadOnlyList<Board.Row>> RowsNow(Reading reading, Period period)
    {
        var (session, cancellation) = (reading.Session, reading.Cancellation);
        var departments = await session.Query<BoardDepartment>().ToListAsync(cancellation);
        var months = await session.Query<MonthFigures>()
            .Where(month => month.Month == null || (month.Month >= period.From && month.Month <= period.To))
            .ToListAsync(cancellation);
        var day = period.StockDay(reading.Now.Today);
        var stock = await session.Query<FollowUpEntry>().Where(entry => !entry.IsEnded || entry.EndedOn > day).ToListAsync(cancellation);
        var madeUp = await MadeUpStudy.Read(reading, period.From, period.LastDay);
        return Board.Of(departments, months, madeUp, new Stock(stock, reading.Organisation), period, reading.Now.Today);
    }
}

/// <summary>Boards as they were last worked out. A board is a function of the events up to a number, the period and the day.</summary>
public sealed class BoardCache : IDisposable
{
    private readonly MemoryCache boards = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    public async Task<IReadOnlyList<Board.Row>> Rows(
        Guid organisationId, Period period, DateOnly today, long eventNumber, Func<Task<IReadOnlyList<Board.Row>>> work)
    {
        var key = (organisationId, period, today);
        if (boards.TryGetValue(key, out var found) && found is Kept kept && kept.EventNumber == eventNumber) return kept.Rows;

        var rows = await work();
        boards.Set(key, new Kept(eventNumber, rows), new MemoryCacheEntryOptions { Size = rows.Count + 1, SlidingExpiration = TimeSpan.FromMinutes(10) });
        return rows;
    }

    public void Dispose() => boards.Dispose();

    private sealed record Kept(long EventNumber, IReadOnlyList<Board.Row> Rows);
}
