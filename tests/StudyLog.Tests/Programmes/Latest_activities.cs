using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Programmes.Board;
using StudyLog.Tests.Projections;

namespace StudyLog.Tests.Programmes;

public sealed class Latest_activities
{
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly DateOnly October27 = new(2022, 10, 27);
    private static readonly Provenance Told = Tale.Of(Occurred.Unknown);

    [Fact]
    public void Are_those_that_took_place() =>
        LatestActivity.Of(Unit, [Session("已取消", October27, new StudySessionCancelled(Told, "防汛")), Session("已计划", October27)]).ShouldBeNull();

    [Fact]
    public void Are_the_unit_s_own_where_it_organised_or_sat_in_with_a_person_or_a_group()
    {
        var later = Session("别的会", October27.AddDays(9), new StudySessionHeld(Told));
        foreach (var own in new SessionEvent[]
        {
            new SessionRosterSet(Told, [new RosterEntry(Guid.CreateVersion7(), Capacity.Attending, Unit)], []),
            new SessionRosterSet(Told, [], [new RosterGroup("负责人", Capacity.Attending, Unit, null, null)]),
        })
        {
            LatestActivity.Of(Unit, [Session("本单位", October27, own, new StudySessionHeld(Told)), later])!.ShouldSatisfyAllConditions(
                latest => latest.Record.Title.ShouldBe("本单位"), latest => latest.OfUnit.ShouldBeTrue());
        }

        LatestActivity.Of(Unit, [later, Session("本单位主办", October27, organiser: Unit, new StudySessionHeld(Told))])!.Record.Title.ShouldBe("本单位主办");
    }

    [Fact]
    public void Are_the_programme_s_where_the_unit_had_no_part_known()
    {
        var sittingIn = new SessionRosterSet(Told, [new RosterEntry(Guid.CreateVersion7(), Capacity.SittingIn, Unit)], []);
        var latest = LatestActivity.Of(Unit, [Session("列席", October27, sittingIn, new StudySessionHeld(Told))])!;
        (latest.Record.Title, latest.OfUnit).ShouldBe(("列席", false));
        LatestActivity.Of(null, [Session("会", October27, new StudySessionHeld(Told))])!.OfUnit.ShouldBeFalse();
    }

    [Fact]
    public void Are_told_by_the_day_and_on_one_day_by_what_was_linked_last_and_undated_ones_are_earlier()
    {
        var (undated, first, second) = (Held("日前", null), Held("上午", October27), Held("下午", October27));
        LatestActivity.Of(null, [first, second, undated])!.Record.Title.ShouldBe("下午");
        LatestActivity.Of(null, [undated])!.Record.Title.ShouldBe("日前");
    }

    [Fact]
    public void Are_told_as_the_record_was_amended()
    {
        var amended = Session(
            "误题",
            October27.AddDays(9),
            new StudySessionHeld(Told),
            new SessionRecordAmended(Told, AmendableField.HeldOn, null, "2022-11-05", "2022-10-05", "笔误"),
            new SessionRecordAmended(Told, AmendableField.Title, null, "误题", "启动仪式", "笔误"));

        LatestActivity.Of(null, [amended, Held("培训", October27)])!.Record.Title.ShouldBe("培训");
        var latest = LatestActivity.Of(null, [amended])!;
        (latest.Record.Title, latest.Record.Day.On).ShouldBe(("启动仪式", new DateOnly(2022, 10, 5)));
    }

    private static (Guid Id, Session Session) Held(string title, DateOnly? day) => Session(title, day, new StudySessionHeld(Told));

    private static (Guid Id, Session Session) Session(string title, DateOnly? day, params SessionEvent[] then) => Session(title, day, null, then);

    private static (Guid Id, Session Session) Session(string title, DateOnly? day, Guid? organiser, params SessionEvent[] then)
    {
        var planned = new StudySessionPlanned(
            Told,
            "2022-001",
            SessionKind.Workshop,
            title,
            new SessionDay(day, day is null ? Precision.Unknown : Precision.Day, null),
            organiser is { } by ? new Organiser(by, null) : null,
            null,
            [],
            Arrangements.None);
        return (Guid.CreateVersion7(), then.Prepend(planned).Aggregate(Domain.Sessions.Session.Initial, Domain.Sessions.Session.Evolve));
    }
}
