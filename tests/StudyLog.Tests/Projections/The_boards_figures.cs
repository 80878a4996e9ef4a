using System.Text.Json;
using CsCheck;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Progress;
using StudyLog.Http;
using StudyLog.ReadModels;

namespace StudyLog.Tests.Projections;

public sealed class The_boards_figures
{
    private static readonly DateOnly Today = new(2022, 12, 11);

    [Fact]
    public void Follow_the_formulas_whatever_happened_in_whatever_order() => RandomTale.Gen.Sample(
        tale =>
        {
            var reference = new Reference(tale);
            var history = History.Of(tale.Events.Count, tale.Events);
            foreach (var (from, to) in Periods)
            {
                var rows = Board.Of(history, new Period(from, to), Today);
                AssertLike(reference, rows, from, to, Today);
            }
        },
        iter: 150);

    [Fact]
    public void Stand_in_a_row_between_the_department_and_what_nobody_can_date()
    {
        var figures = Figures.Of(new MonthFigures(), [], [], showsRates: true);
        var row = JsonSerializer.SerializeToNode(new Board.Row(new BoardDepartment(), figures, figures), ApiJson.Options)!.AsObject();

        row.Select(member => member.Key).ShouldBe(
        [
            "departmentId", "name", "shortName", "rankNo",
            .. JsonSerializer.SerializeToNode(figures, ApiJson.Options)!.AsObject().Select(member => member.Key),
            "undated",
        ]);
    }

    [Fact]
    public void Missing_members_are_those_that_the_record_misses_as_it_was_signed_and_amended() => RandomTale.Gen.Sample(
        tale =>
        {
            var sheets = new Dictionary<Guid, SessionSheet>();
            foreach (var (stream, @event) in tale.Events)
                if (@event is SessionEvent) sheets[stream] = SessionSheet.Fold(sheets.GetValueOrDefault(stream), stream, stream, @event);
            foreach (var (id, session) in new Reference(tale).Sessions) sheets[id].Missing.ShouldBe(Reference.Missing(session));
        },
        iter: 50);

    [Fact]
    public void Have_no_rate_where_nothing_is_owed()
    {
        var tale = new Tale();
        var office = tale.Department("办公室");
        tale.Held(tale.Session(new DateOnly(2022, 10, 25), office));

        var row = BoardOf(tale).Single();
        row.SessionsHeld.ShouldBe(1);
        row.Owed.ShouldBe(0);
        row.AttendanceRate.ShouldBeNull();
        row.CoverageRate.ShouldBeNull();
    }

    [Fact]
    public void Put_every_owed_place_into_one_column()
    {
        var tale = new Tale();
        var office = tale.Department("办公室");
        var people = "甲乙丙丁戊己庚".Select(name => tale.Person(name.ToString())).ToList();
        var session = tale.Session(new DateOnly(2022, 10, 25));
        tale.Roster(session, [.. people.Select(id => new RosterEntry(id, Capacity.Attending, office))]);
        tale.Held(session);
        tale.Tell(session, new SessionArrangementsSet(Tale.Of(Occurred.Unknown), Arrangements.None with { StudyHours = 1.5m }));
        tale.Mark(session, people[0], Domain.Attendances.AttendanceStatus.Present);
        tale.Mark(session, people[1], Domain.Attendances.AttendanceStatus.Late);
        tale.Mark(session, people[2], Domain.Attendances.AttendanceStatus.LeftEarly);
        tale.Mark(session, people[3], Domain.Attendances.AttendanceStatus.Late);
        tale.Mark(session, people[3], Domain.Attendances.AttendanceStatus.LeftEarly);
        tale.Mark(session, people[4], Domain.Attendances.AttendanceStatus.OnLeave);
        tale.Mark(session, people[5], Domain.Attendances.AttendanceStatus.Absent);

        var row = BoardOf(tale).Single();
        (row.Present, row.Late, row.LeftEarly, row.OnLeave, row.Absent, row.Unmarked).ShouldBe((1, 2, 1, 1, 1, 1));
        row.Owed.ShouldBe(7);
        row.AttendanceRate.ShouldBe(0.5714m);
        row.StudyHours.ShouldBe(6m);
    }

    [Fact]
    public void Count_what_was_made_up_once_accepted_and_only_for_who_was_not_there_its_hours_in_the_month_they_were_studied_in()
    {
        var tale = new Tale();
        var office = tale.Department("办公室");
        var people = "甲乙丙丁戊".Select(name => tale.Person(name.ToString())).ToList();
        var session = tale.Session(new DateOnly(2022, 10, 25));
        tale.Roster(session, [.. people.Select(id => new RosterEntry(id, Capacity.Attending, office))]);
        tale.Held(session);
        tale.Mark(session, people[0], AttendanceStatus.Present);
        foreach (var away in people[1..])
        {
            tale.Mark(session, away, AttendanceStatus.Absent);
            tale.Tell(StreamOf(away), new MakeUpStudyAssigned(In(11), session, away, new DateOnly(2022, 11, 30)));
        }

        foreach (var done in people[2..])
            tale.Tell(StreamOf(done), new MakeUpStudySubmitted(In(11), session, done, new DateOnly(2022, 11, 20), MakeUpMode.Recording, 2m, null));
        foreach (var accepted in people[3..]) tale.Tell(StreamOf(accepted), new MakeUpStudyAccepted(In(12), session, accepted, null));
        tale.Tell(StreamOf(people[4]), new AttendanceCorrected(In(12), session, people[4], RollCallStatus.Late, null, "签到表核对"));

        var october = BoardOf(tale, new DateOnly(2022, 10, 1), new DateOnly(2022, 10, 1)).Single();
        (october.Owed, october.Present, october.Late, october.Absent).ShouldBe((5, 1, 1, 3));
        (october.MadeUp, october.MakeUpOpen, october.AttendanceRate, october.CoverageRate).ShouldBe((1, 2, 0.4m, 0.6m));
        october.MadeUpHours.ShouldBe(0m);
        var later = BoardOf(tale, new DateOnly(2022, 11, 1), new DateOnly(2022, 12, 1)).Single();
        (later.MadeUp, later.MadeUpHours).ShouldBe((0, 2m));
        BoardOf(tale, new DateOnly(2022, 12, 1), new DateOnly(2022, 12, 1)).Single().MadeUpHours.ShouldBe(0m);

        Guid StreamOf(Guid person) => Attendance.StreamId(session, person);

        static Provenance In(int month) => Tale.On(new DateOnly(2022, month, 1));
    }

    [Fact]
    public void Leave_nothing_behind_where_a_session_was_put_on_another_day_and_its_people_sit_for_others()
    {
        var tale = new Tale();
        var (office, press) = (tale.Department("办公室", 1), tale.Department("宣传部", 2));
        var person = tale.Person("甲");
        var session = tale.Session(new DateOnly(2022, 9, 30));
        tale.Roster(session, [new RosterEntry(person, Capacity.Attending, office)]);
        tale.Held(session);
        tale.Mark(session, person, Domain.Attendances.AttendanceStatus.Present);
        tale.Tell(session, new StudySessionRescheduled(Tale.Of(Occurred.Unknown), new SessionDay(new DateOnly(2022, 10, 8), Precision.Day, null), null, null, "节后"));
        tale.Roster(session, [new RosterEntry(person, Capacity.Attending, press)]);

        BoardOf(tale, new DateOnly(2022, 9, 1), new DateOnly(2022, 9, 1)).ShouldAllBe(row => row.SessionsHeld == 0 && row.Owed == 0);
        var october = BoardOf(tale, new DateOnly(2022, 10, 1), new DateOnly(2022, 10, 1));
        (october[0].Owed, october[1].Owed, october[1].Present).ShouldBe((0, 1, 1));
    }

    [Fact]
    public void Show_what_nobody_can_date_in_a_line_of_its_own()
    {
        var tale = new Tale();
        var office = tale.Department("办公室");
        tale.Held(tale.Session(null, office));

        var row = BoardOf(tale).Single();
        row.SessionsHeld.ShouldBe(0);
        row.Undated!.SessionsHeld.ShouldBe(1);
    }

    [Fact]
    public void Give_a_department_recorded_by_group_a_session_and_no_attendance()
    {
        var tale = new Tale();
        var office = tale.Department("办公室");
        var session = tale.Session(new DateOnly(2022, 10, 25));
        tale.Roster(session, [], new RosterGroup("部分部门负责人", Capacity.Attending, office, 5, Qualifier.Over));
        tale.Held(session);

        var row = BoardOf(tale).Single();
        (row.SessionsHeld, row.RecordedByGroup, row.Owed, row.Present).ShouldBe((1, 1, 0, 0));
        row.AttendanceRate.ShouldBeNull();
    }

    [Theory]
    [InlineData(-1, 0, Light.Red)]
    [InlineData(0, 0, Light.Yellow)]
    [InlineData(7, 0, Light.Yellow)]
    [InlineData(8, 100, Light.Green)]
    [InlineData(80, 0, Light.Green)] // 20 of 100 days have passed and nothing is reported: 20 points, not more.
    [InlineData(79, 1, Light.Green)]
    [InlineData(79, 0, Light.Yellow)]
    public void A_light_changes_on_the_day_its_rule_says(int daysLeft, int percent, Light light)
    {
        var due = new DateOnly(2022, 12, 31);
        new LightBasis(due.AddDays(-100), due, percent).On(due.AddDays(-daysLeft), OrganisationSettings.Default).ShouldBe(light);
    }

    [Fact]
    public void A_light_is_grey_without_a_due_date() =>
        new LightBasis(new DateOnly(2022, 1, 1), null, 0).On(new DateOnly(2026, 1, 1), OrganisationSettings.Default).ShouldBe(Light.Grey);

    [Fact]
    public void A_past_stock_has_the_lights_of_its_day_under_the_settings_of_its_day()
    {
        var tale = new Tale();
        var office = tale.Department("办公室");
        tale.FollowUp(tale.Session(new DateOnly(2022, 10, 25)), office, dueOn: new DateOnly(2022, 11, 20));
        tale.Tell(
            tale.OrganisationId,
            new OrganisationSettingsChanged(Tale.On(new DateOnly(2022, 9, 1)), new DateOnly(2022, 9, 1), OrganisationSettings.Default with { YellowBehindPoints = 30 }),
            new OrganisationSettingsChanged(Tale.On(new DateOnly(2022, 11, 1)), new DateOnly(2022, 11, 1), OrganisationSettings.Default with { YellowDays = 30 }));

        var october = BoardOf(tale, new DateOnly(2022, 10, 1), new DateOnly(2022, 10, 1)).Single().FollowUps;
        (october.Issued, october.Open, october.Green).ShouldBe((1, 1, 1));
        var december = BoardOf(tale, new DateOnly(2022, 12, 1), new DateOnly(2022, 12, 1)).Single().FollowUps;
        (december.Issued, december.Open, december.Red).ShouldBe((0, 1, 1));
    }

    private static readonly (DateOnly From, DateOnly To)[] Periods =
    [
        (new(2022, 8, 1), new(2023, 4, 1)), (new(2022, 10, 1), new(2022, 10, 1)), (new(2022, 11, 1), new(2022, 12, 1)), (new(2023, 1, 1), new(2023, 3, 1)),
    ];

    private static IReadOnlyList<Board.Row> BoardOf(Tale tale, DateOnly? from = null, DateOnly? to = null)
    {
        var history = History.Of(tale.Events.Count, tale.Events);
        var period = new Period(from ?? new DateOnly(2022, 1, 1), to ?? new DateOnly(2022, 12, 1));
        return Board.Of(history, period, Today);
    }

    private static void AssertLike(Reference reference, IReadOnlyList<Board.Row> rows, DateOnly from, DateOnly to, DateOnly today)
    {
        rows.Select(row => row.DepartmentId).ShouldBe(reference.Listed(from, to, today));
        foreach (var row in rows)
        {
            row.Owed.ShouldBe(row.Present + row.Late + row.LeftEarly + row.OnLeave + row.Absent + row.Unmarked);
            Named(row).ShouldBe(reference.Of(row.DepartmentId, from, to, today));

            var undated = reference.Of(row.DepartmentId, null, null, today);
            if (row.Undated is null) undated.Values.ShouldAllBe(figure => figure == null || figure == 0);
            else Named(row.Undated).ShouldBe(undated);
        }
    }

    private static SortedDictionary<string, decimal?> Named(Figures figures) => new(StringComparer.Ordinal)
    {
        ["sessionsHeld"] = figures.SessionsHeld,
        ["owed"] = figures.Owed,
        ["present"] = figures.Present,
        ["late"] = figures.Late,
        ["leftEarly"] = figures.LeftEarly,
        ["onLeave"] = figures.OnLeave,
        ["absent"] = figures.Absent,
        ["unmarked"] = figures.Unmarked,
        ["madeUp"] = figures.MadeUp,
        ["madeUpHours"] = figures.MadeUpHours,
        ["makeUpOpen"] = figures.MakeUpOpen,
        ["attendanceRate"] = figures.AttendanceRate,
        ["coverageRate"] = figures.CoverageRate,
        ["studyHours"] = figures.StudyHours,
        ["materialsCovered"] = figures.MaterialsCovered,
        ["remarks"] = figures.Remarks,
        ["recordedByGroup"] = figures.RecordedByGroup,
        ["issued"] = figures.FollowUps.Issued,
        ["closed"] = figures.FollowUps.Closed,
        ["closedDue"] = figures.FollowUps.ClosedDue,
        ["closedOnTime"] = figures.FollowUps.ClosedOnTime,
        ["returned"] = figures.FollowUps.Returned,
        ["open"] = figures.FollowUps.Open,
        ["red"] = figures.FollowUps.Red,
        ["yellow"] = figures.FollowUps.Yellow,
        ["green"] = figures.FollowUps.Green,
        ["grey"] = figures.FollowUps.Grey,
        ["closureRate"] = figures.FollowUps.ClosureRate,
        ["onTimeRate"] = figures.FollowUps.OnTimeRate,
    };
}
