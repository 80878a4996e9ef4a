using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Progress;
using StudyLog.Features.Search;
using StudyLog.ReadModels;

namespace StudyLog.Tests.Projections;

public sealed class Numbers_and_totals
{
    private static readonly Provenance Told = Tale.Of(Occurred.Unknown);

    [Fact]
    public void The_thousandth_number_of_a_year_comes_after_the_one_before() =>
        new[] { "2023-001", "2022-1000", "2022-999", "2022-002" }.Order(ByNumber.Comparer).ShouldBe(["2022-002", "2022-999", "2022-1000", "2023-001"]);

    [Fact]
    public void The_whole_organisation_has_the_places_of_those_who_sit_for_no_department_too()
    {
        var tale = new Tale();
        var (office, with, without) = (tale.Department("办公室"), tale.Person("甲"), tale.Person("乙"));
        var session = tale.Session(new DateOnly(2022, 10, 25));
        tale.Roster(session, [new RosterEntry(with, Capacity.Attending, office), new RosterEntry(without, Capacity.Attending, null)]);
        tale.Held(session);
        tale.Mark(session, without, Domain.Attendances.AttendanceStatus.Present);

        var total = Board.TotalOf(History.Of(0, tale.Events), new Period(new DateOnly(2022, 10, 1), new DateOnly(2022, 10, 1)), new DateOnly(2022, 12, 11));

        (total.SessionsHeld, total.Owed, total.Present, total.AttendanceRate).ShouldBe((1, 2, 1, 0.5m));
    }

    [Fact]
    public void Rows_and_what_counts_for_none_of_them_make_the_total()
    {
        var others = 0;
        foreach (var seed in Enumerable.Range(1, 200))
        {
            var history = History.Of(0, RandomTale.From(seed).Events);
            var period = new Period(new DateOnly(2022, 10, 1), new DateOnly(2022, 12, 1));
            var (total, rest) = (Board.TotalOf(history, period, new DateOnly(2023, 1, 5)), Board.OthersOf(history, period, new DateOnly(2023, 1, 5)));
            var rows = Board.Of(history, period, new DateOnly(2023, 1, 5)).Append<Figures>(rest ?? Board.TotalOf(History.Of(0, []), period, new DateOnly(2023, 1, 5))).ToList();
            if (rest is not null) others++;

            Of(total).ShouldBe(rows.Select(Of).Aggregate((sum, row) => [.. sum.Zip(row, decimal.Add)]), $"{seed}");
            total.SessionsHeld.ShouldBeInRange(rows.Max(row => row.SessionsHeld), rows.Sum(row => row.SessionsHeld), $"{seed}");
        }

        others.ShouldBeInRange(20, 200, "tales without anything else prove nothing");

        static decimal[] Of(Figures figures) =>
        [
            figures.Owed, figures.Present, figures.Late, figures.LeftEarly, figures.OnLeave, figures.Absent, figures.Unmarked, figures.MadeUp, figures.StudyHours,
            figures.MadeUpHours, figures.MakeUpOpen, figures.Remarks, figures.FollowUps.Issued, figures.FollowUps.Closed, figures.FollowUps.Open, figures.FollowUps.Red,
        ];
    }

    [Fact]
    public void A_session_is_not_found_by_who_was_amended_away_from_its_chair()
    {
        var (session, chair, recorder) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var arrangements = Arrangements.None with { Chair = new Participant(chair, "书记", null), Recorder = new Participant(recorder, "秘书", null) };

        var entry = SearchEntry.Fold(null, session, session, new SessionArrangementsSet(Told, arrangements));
        entry.People.ShouldBe([chair, recorder]);
        entry = SearchEntry.Fold(entry, session, session, new SessionRecordAmended(Told, AmendableField.Chair, null, chair.ToString(), "副书记", "笔误"));
        entry.People.ShouldBe([recorder]);
    }
}
