using Marten;
using StudyLog.Accounts;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress.Frequency;

/// <summary>Which sessions of a year were required and which were held, per kind and organiser, now or as it was known at an instant; as far as the asker's duties reach.</summary>
public static class SeeFrequency
{
    public sealed record Answered(long AsOf, bool UpToDate, int Year, IReadOnlyList<FrequencyRow> Rows) : IStamped;

    /// <summary>The frequency of a year; without one, this year.</summary>
    [Requires(Act.SeeProgress)]
    public sealed record Query(string? Year = null, string? AsOf = null) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder progress) => progress.MapQuery<Query, Answered>("/progress/frequency");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var (query, asker, parameters) = (queried.Query, queried.Asker, new Parameters());
        var (asked, instant) = (parameters.Year("year", query.Year), parameters.Instant("asOf", query.AsOf));
        if (parameters.Problem is { } problem) return problem;

        await using var reading = await desk.Open(asker, cancellation);
        return instant is { } at
            ? AsKnown(await History.Until(reading.Session, at, cancellation), asker, asked, History.DayOf(at, reading.Now))
            : await Read(reading, asker, asked ?? reading.Now.Today.Year);
    }

    public static async Task<Answered> Read(Reading reading, Asker asker, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var sheets = await reading.Session.Query<SessionSheet>()
            .Where(sheet => sheet.FirstDay >= first && sheet.FirstDay <= last)
            .ToListAsync(reading.Cancellation);
        var departments = await reading.Session.Query<BoardDepartment>().ToListAsync(reading.Cancellation);
        var frequency = new FrequencyOfSessions(reading.Organisation, departments, sheets, reading.Now.Today);
        return new Answered(reading.AsOf.EventNumber, reading.AsOf.UpToDate, year, Reachable(frequency.Of(year), asker));
    }

    /// <summary>As it was known, that day being today; without a year, that day's.</summary>
    public static Answered AsKnown(History history, Asker asker, int? year, DateOnly today)
    {
        var frequency = new FrequencyOfSessions(history.Organisation, history.Departments, [.. history.Sheets.Values], today);
        return new Answered(history.EventNumber, UpToDate: true, year ?? today.Year, Reachable(frequency.Of(year ?? today.Year), asker));
    }

    private static IReadOnlyList<FrequencyRow> Reachable(IReadOnlyList<FrequencyRow> rows, Asker asker) =>
        asker.ReachFor(Act.SeeProgress) == Reach.Organisation
            ? rows
            : [.. rows.Where(row => row.OrganiserDepartmentId is { } id && asker.DepartmentIds.Contains(id))];
}
