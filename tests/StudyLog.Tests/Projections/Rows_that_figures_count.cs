using System.Collections.Concurrent;
using CsCheck;
using StudyLog.Features.Progress;

namespace StudyLog.Tests.Projections;

public sealed class Rows_that_figures_count
{
    private static readonly DateOnly Today = new(2022, 12, 11);
    private static readonly Period[] Spans = [new(new(2022, 1, 1), new(2022, 12, 1)), new(new(2022, 10, 1), new(2022, 11, 1)), new(new(2022, 12, 1), new(2023, 3, 1))];

    private static readonly IReadOnlyDictionary<DepartmentFigure, Func<Figures, decimal>> Counts = new Dictionary<DepartmentFigure, Func<Figures, decimal>>
    {
        [DepartmentFigure.SessionsHeld] = figures => figures.SessionsHeld,
        [DepartmentFigure.RecordedByGroup] = figures => figures.RecordedByGroup,
        [DepartmentFigure.Owed] = figures => figures.Owed,
        [DepartmentFigure.Present] = figures => figures.Present,
        [DepartmentFigure.Late] = figures => figures.Late,
        [DepartmentFigure.LeftEarly] = figures => figures.LeftEarly,
        [DepartmentFigure.OnLeave] = figures => figures.OnLeave,
        [DepartmentFigure.Absent] = figures => figures.Absent,
        [DepartmentFigure.Unmarked] = figures => figures.Unmarked,
        [DepartmentFigure.MadeUp] = figures => figures.MadeUp,
        [DepartmentFigure.MakeUpOpen] = figures => figures.MakeUpOpen,
        [DepartmentFigure.StudyHours] = figures => figures.StudyHours,
        [DepartmentFigure.MadeUpHours] = figures => figures.MadeUpHours,
        [DepartmentFigure.MaterialsCovered] = figures => figures.MaterialsCovered,
        [DepartmentFigure.Remarks] = figures => figures.Remarks,
        [DepartmentFigure.Issued] = figures => figures.FollowUps.Issued,
        [DepartmentFigure.Open] = figures => figures.FollowUps.Open,
        [DepartmentFigure.Closed] = figures => figures.FollowUps.Closed,
        [DepartmentFigure.ClosedOrOpen] = figures => figures.FollowUps.Closed + figures.FollowUps.Open,
        [DepartmentFigure.ClosedDue] = figures => figures.FollowUps.ClosedDue,
        [DepartmentFigure.ClosedOnTime] = figures => figures.FollowUps.ClosedOnTime,
        [DepartmentFigure.Returned] = figures => figures.FollowUps.Returned,
        [DepartmentFigure.Red] = figures => figures.FollowUps.Red,
        [DepartmentFigure.Yellow] = figures => figures.FollowUps.Yellow,
        [DepartmentFigure.Green] = figures => figures.FollowUps.Green,
        [DepartmentFigure.Grey] = figures => figures.FollowUps.Grey,
    };

    [Fact]
    public void Add_up_to_them_whatever_happened_in_whatever_order()
    {
        Counts.Keys.Order().ShouldBe(Enum.GetValues<DepartmentFigure>());
        var reached = new ConcurrentDictionary<DepartmentFigure, bool>();
        for (var batch = 0; batch < 10 && reached.Count < Counts.Count; batch++) RandomTale.Gen.Sample(tale => Compare(tale, reached), iter: 200);

        reached.Keys.Order().ShouldBe(Counts.Keys.Order(), "tales that reach too little prove too little");
    }

    private static void Compare(Tale tale, ConcurrentDictionary<DepartmentFigure, bool> reached)
    {
        var history = History.Of(tale.Events.Count, tale.Events);
        var followUps = history.FollowUps.ToDictionary(entry => entry.Id);
        foreach (var span in Spans)
            foreach (var row in Board.Of(history, span, Today))
            {
                var known = DepartmentKnown.At(history, row.DepartmentId, Today, span.From, span.To);
                foreach (var (figure, count) in Counts)
                {
                    Sum(undated: false).ShouldBe(count(row), $"{figure} of {row.Name}, {span}");
                    Sum(undated: true).ShouldBe(row.Undated is { } undated ? count(undated) : 0, $"undated {figure} of {row.Name}");
                    if (count(row) > 0) reached[figure] = true;

                    decimal Sum(bool undated) => new CountedRows(known, followUps, row.DepartmentId, undated).Of(figure).Sum(counted => counted.Adds);
                }
            }
    }
}
