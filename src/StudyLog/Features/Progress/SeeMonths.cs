using Marten;
using StudyLog.Accounts;
using StudyLog.Http;
using StudyLog.Projections;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>Twelve months of the departments of the board, up to a month: how attendance went.</summary>
public static class SeeMonths
{
    private const int Shown = 12;

    /// <param name="Month">The month.</param>
    /// <param name="SessionsHeld">How many sessions the department held in it.</param>
    /// <param name="Owed">应到: its places in those.</param>
    /// <param name="There">Of those, there at whatever time.</param>
    /// <param name="AttendanceRate">出勤率, 0 to 1 to four places; null when nothing is owed.</param>
    public sealed record MonthLine(string Month, int SessionsHeld, int Owed, int There, decimal? AttendanceRate);

    public sealed record DepartmentLine(Guid DepartmentId, string Name, IReadOnlyList<MonthLine> Months);

    public sealed record Answered(long AsOf, bool UpToDate, string From, string To, IReadOnlyList<DepartmentLine> Departments) : IStamped;

    /// <summary>Up to a month; without one, this month.</summary>
    [Requires(Act.SeeProgress)]
    public sealed record Query(string? To = null) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder progress) => progress.MapQuery<Query, Answered>("/progress/months");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, ReadModelDesk desk, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var last = parameters.Month("to", queried.Query.To);
        if (parameters.Problem is { } problem) return problem;

        await using var reading = await desk.Open(queried.Asker, cancellation);
        return await Read(reading, queried.Asker, last ?? Period.YearSoFar(reading.Now.Today).To);
    }

    public static async Task<Answered> Read(Reading reading, Asker asker, DateOnly last)
    {
        var period = new Period(last.AddMonths(1 - Shown), last);
        var departments = await reading.Session.Query<BoardDepartment>().ToListAsync(reading.Cancellation);
        var months = (await reading.Session.Query<MonthFigures>()
            .Where(month => month.Month >= period.From && month.Month <= period.To)
            .ToListAsync(reading.Cancellation)).ToDictionary(month => new MonthKey(month.DepartmentId, month.Month));
        return new Answered(
            reading.AsOf.EventNumber,
            reading.AsOf.UpToDate,
            Periods.Written(period.From),
            Periods.Written(period.To),
            [.. BoardDepartment.InOrder(departments).Where(IsShown).Select(department => new DepartmentLine(department.Id, department.Name, [.. period.Months.Select(month => LineOf(department.Id, month))]))]);

        bool IsShown(BoardDepartment department) =>
            department.OnBoard && (asker.ReachFor(Act.SeeProgress) == Reach.Organisation || asker.DepartmentIds.Contains(department.Id));

        MonthLine LineOf(Guid departmentId, DateOnly month)
        {
            var figures = months.GetValueOrDefault(new MonthKey(departmentId, month)) ?? new MonthFigures();
            var places = figures.Places;
            return new MonthLine(Periods.Written(month), figures.SessionsHeld, places.Owed, places.There, Rates.Of(places.There, places.Owed));
        }
    }
}
