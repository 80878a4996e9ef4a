using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>The board: what each department did in a period. Departments stand in their own order, never by a figure.</summary>
public static class Board
{
    /// <summary>A department's line: who it is, its figures, and what nobody can date.</summary>
    public sealed record Row : Figures
    {
        public Row(BoardDepartment department, Figures figures, Figures? undated)
            : base(figures) =>
            (DepartmentId, Name, ShortName, RankNo, Undated) = (department.Id, department.Name, department.ShortName, department.RankNo, undated);

        public Guid DepartmentId { get; }

        public string Name { get; }

        public string? ShortName { get; }

        public int? RankNo { get; }

        /// <summary>The figures of what nobody can date; null when there is nothing. Shown last.</summary>
        [JsonPropertyOrder(1)]
        public Figures? Undated { get; }
    }

    /// <summary>The rows of a period.</summary>
    /// <param name="departments">All departments.</param>
    /// <param name="months">The sums of the months of the period, and undated ones.</param>
    /// <param name="madeUp">What was made up for in the period.</param>
    /// <param name="stock">The follow-ups that may be open at its end.</param>
    /// <param name="period">The period.</param>
    /// <param name="today">Today, where the organisation is.</param>
    public static IReadOnlyList<Row> Of(
        IEnumerable<BoardDepartment> departments,
        IEnumerable<MonthFigures> months,
        IEnumerable<MadeUpStudy> madeUp,
        Stock stock,
        Period period,
        DateOnly today)
    {
        var studies = madeUp.ToLookup(study => study.DepartmentId);
        var byDepartment = months.ToLookup(month => month.DepartmentId);
        var open = stock.On(period.StockDay(today));
        var openUndated = stock.Undated(today);
        var showsRates = stock.ShowsRates(today);

        var rows = new List<Row>();
        foreach (var department in BoardDepartment.InOrder(departments.Where(department => department.OnBoard)))
        {
            var inPeriod = byDepartment[department.Id].Where(month => month.Month >= period.From && month.Month <= period.To).ToList();
            if (department.DissolvedOn is not null && inPeriod.TrueForAll(month => month.IsEmpty) && !studies[department.Id].Any() && !open[department.Id].Any())
                continue;

            var undated = MonthFigures.Sum(byDepartment[department.Id].Where(month => month.Month is null));
            rows.Add(new Row(
                department,
                Figures.Of(MonthFigures.Sum(inPeriod), studies[department.Id], open[department.Id], showsRates),
                undated.IsEmpty && !openUndated[department.Id].Any() ? null : Figures.Of(undated, [], openUndated[department.Id], showsRates)));
        }

        return rows;
    }

    /// <summary>The rows of a period as they were known.</summary>
    public static IReadOnlyList<Row> Of(History history, Period period, DateOnly today) =>
        Of(
            history.Departments,
            history.Months.Select(MonthFigures.Of),
            MadeUpStudy.Known(history, period.From, period.LastDay),
            new Stock(history.FollowUps, history.Organisation),
            period,
            today);

    /// <summary>The whole organisation in a period as it was known: each session, place and follow-up once, those that count for no row too.</summary>
    public static Figures TotalOf(History history, Period period, DateOnly today) =>
        Known(history, period, today, of => true, sheet => sheet.ShareOfWhole()).Figures;

    /// <summary>
    /// What counts for no row: departments that are not on the board, who sits for none, and sessions that no department of the board held; null: nothing does.
    /// With the rows it makes the total, which counts once what several took part in.
    /// </summary>
    public static Figures? OthersOf(History history, Period period, DateOnly today)
    {
        var onBoard = history.Departments.Where(department => department.OnBoard).Select(department => department.Id).ToHashSet();
        var others = Known(history, period, today, IsOther, ShareOfOthers);
        return others.IsEmpty ? null : others.Figures;

        SessionShare ShareOfOthers(SessionSheet sheet)
        {
            var share = sheet.ShareOf(IsOther);
            return share with { Held = share.Held || !sheet.Departments.Any(of => onBoard.Contains(of) && sheet.ShareOf(of) is { Held: true }) };
        }

        bool IsOther(Guid? of) => of is not { } department || !onBoard.Contains(department);
    }

    private static (Figures Figures, bool IsEmpty) Known(
        History history, Period period, DateOnly today, Func<Guid?, bool> counts, Func<SessionSheet, SessionShare> shareOf)
    {
        var month = new DepartmentMonth
        {
            Sessions = history.Sheets.Values.Where(sheet => sheet.Counts && sheet.Month >= period.From && sheet.Month <= period.To)
                .ToImmutableSortedDictionary(sheet => sheet.Id, shareOf),
        };
        var flows = history.Months.Where(of => of.Month >= period.From && of.Month <= period.To && counts(of.DepartmentId)).SelectMany(of => of.FollowUps.Values);
        var sum = MonthFigures.Of(month) with { FollowUps = flows.Aggregate(FollowUpFlow.None, (all, flow) => all.Plus(flow)) };
        var stock = new Stock(history.FollowUps, history.Organisation);
        var open = stock.On(period.StockDay(today)).Where(lights => counts(lights.Key)).SelectMany(lights => lights).ToList();
        var madeUp = MadeUpStudy.Known(history, period.From, period.LastDay).Where(study => counts(study.DepartmentId)).ToList();
        return (Figures.Of(sum, madeUp, open, stock.ShowsRates(today)), sum.IsEmpty && open.Count == 0 && madeUp.Count == 0);
    }
}
