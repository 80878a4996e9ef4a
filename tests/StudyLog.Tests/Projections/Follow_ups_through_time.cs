using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Features.Bulletins;
using StudyLog.Features.Progress;
using StudyLog.ReadModels;

namespace StudyLog.Tests.Projections;

/// <summary>What a past month, or a past day, says of follow-ups that were given to others, extended, suspended, cancelled or reopened since.</summary>
public sealed class Follow_ups_through_time
{
    private static readonly DateOnly Today = new(2022, 12, 11);

    private readonly Tale tale = new();
    private readonly Guid office;
    private readonly Guid press;
    private readonly Guid session;

    public Follow_ups_through_time()
    {
        (office, press) = (tale.Department("办公室", 1), tale.Department("宣传部", 2));
        session = tale.Session(Day(9, 5));
    }

    [Fact]
    public void Issued_returned_and_closed_count_for_the_lead_of_the_time_and_the_stock_for_the_lead_of_the_days_end()
    {
        var id = Issued(Day(9, 5), Day(12, 31));
        Tell(id, Submitted(Day(9, 10)), new FollowUpReturned(Tale.On(Day(9, 12)), session, "重做", null));
        Tell(id, GivenTo(press, Day(10, 8)));
        Tell(id, Submitted(Day(11, 10)), new FollowUpClosed(Tale.On(Day(11, 12)), session, null));

        (Of(office, 9).Issued, Of(office, 9).Returned, Of(office, 9).Open).ShouldBe((1, 1, 1));
        (Of(press, 9).Issued, Of(press, 9).Returned, Of(press, 9).Open).ShouldBe((0, 0, 0));
        (Of(office, 10).Issued, Of(office, 10).Open, Of(press, 10).Issued, Of(press, 10).Open).ShouldBe((0, 0, 0, 1));
        (Of(office, 11).Closed, Of(press, 11).Closed, Of(press, 11).ClosedOnTime, Of(press, 11).Open).ShouldBe((0, 1, 1, 0));
    }

    [Fact]
    public void Returned_and_given_to_others_on_one_day_it_was_returned_to_the_lead_before()
    {
        var id = Issued(Day(9, 5), null);
        Tell(id, Submitted(Day(9, 10)), new FollowUpReturned(Tale.On(Day(9, 12)), session, "重做", null), GivenTo(press, Day(9, 12)));

        (Of(office, 9).Returned, Of(press, 9).Returned, Of(office, 9).Open, Of(press, 9).Open).ShouldBe((1, 0, 0, 1));
    }

    [Fact]
    public void A_light_goes_by_the_due_date_that_held_on_its_day_and_a_closing_by_the_last()
    {
        var id = Issued(Day(9, 5), Day(9, 20));
        Tell(id, new FollowUpExtensionRequested(Tale.On(Day(10, 5)), session, Day(11, 20), "汛情"), new FollowUpExtensionGranted(Tale.On(Day(10, 6)), session, Day(11, 20)));

        (Of(office, 9).Red, Of(office, 10).Red, Of(office, 10).Yellow, Of(office, 11).Red).ShouldBe((1, 0, 1, 1));
        Tell(id, Submitted(Day(11, 20)), new FollowUpClosed(Tale.On(Day(11, 25)), session, null));
        (Of(office, 11).Closed, Of(office, 11).ClosedOnTime).ShouldBe((1, 1));
    }

    [Fact]
    public void What_was_said_last_decides_a_light_the_day_to_redo_it_by_or_the_extension()
    {
        var id = Issued(Day(9, 5), Day(9, 20));
        Tell(id, Submitted(Day(9, 18)), new FollowUpReturned(Tale.On(Day(9, 21)), session, "重做", Day(11, 5)));
        (Of(office, 9).Red, Of(office, 10).Red).ShouldBe((0, 0));

        Tell(id, new FollowUpExtensionGranted(Tale.On(Day(11, 6)), session, Day(12, 31)));
        (Of(office, 10).Red, Of(office, 11).Red).ShouldBe((0, 0));
    }

    [Fact]
    public void Closed_before_it_came_here_it_counts_on_the_day_the_ledger_says_and_lights_nowhere()
    {
        var (onTime, late, undated) = (Issued(Day(9, 5), Day(10, 20)), Issued(Day(9, 5), Day(9, 20)), Issued(Day(9, 5), Day(9, 20)));
        Tell(onTime, new FollowUpClosedElsewhere(Tale.On(Day(10, 20)), session, "督办台账.xlsx", "已印发"));
        Tell(late, new FollowUpClosedElsewhere(Tale.On(Day(10, 8)), session, "督办台账.xlsx", null));
        Tell(undated, new FollowUpClosedElsewhere(new Provenance(Guid.Empty, null, Occurred.Unknown), session, "督办台账.xlsx", null));

        (Of(office, 9).Issued, Of(office, 9).Open, Of(office, 9).Red).ShouldBe((3, 2, 1));
        (Of(office, 10).Closed, Of(office, 10).ClosedOnTime, Of(office, 10).Open, Of(office, 10).Red).ShouldBe((2, 1, 0, 0));
        (Of(office, 11).Open, Of(office, 11).Red).ShouldBe((0, 0));
        (Bulletin(Today).Total, Bulletin(Today).Closed, Bulletin(Today).InProgress, Bulletin(Today).Lagging.Count).ShouldBe((3, 3, 0, 0));
    }

    [Fact]
    public void Suspended_it_is_open_and_grey_as_long_as_that_lasted()
    {
        var id = Issued(Day(9, 5), Day(9, 20));
        Tell(id, new FollowUpSuspended(Tale.On(Day(10, 8)), session, "等待文件"), new FollowUpResumed(Tale.On(Day(11, 8)), session, "文件已到"));

        (Of(office, 9).Red, Of(office, 9).Grey).ShouldBe((1, 0));
        (Of(office, 10).Open, Of(office, 10).Red, Of(office, 10).Grey).ShouldBe((1, 0, 1));
        (Of(office, 11).Red, Of(office, 11).Grey).ShouldBe((1, 0));
    }

    [Fact]
    public void Cancelled_it_leaves_the_stock_and_is_not_closed()
    {
        var id = Issued(Day(9, 5), null);
        Tell(id, new FollowUpCancelled(Tale.On(Day(10, 8)), session, "并入另一事项"));

        (Of(office, 9).Open, Of(office, 10).Open, Of(office, 10).Closed).ShouldBe((1, 0, 0));
    }

    [Fact]
    public void Of_several_closings_the_one_that_stands_counts_in_its_month()
    {
        var id = Issued(Day(9, 5), Day(10, 31));
        Tell(id, Submitted(Day(9, 20)), new FollowUpClosed(Tale.On(Day(9, 25)), session, null), new FollowUpReopened(Tale.On(Day(10, 8)), session, "复查未通过"));
        (Of(office, 9).Closed, Of(office, 9).Open, Of(office, 10).Open).ShouldBe((0, 1, 1));

        Tell(id, Submitted(Day(11, 5)), new FollowUpClosed(Tale.On(Day(11, 6)), session, null));
        (Of(office, 9).Closed, Of(office, 11).Closed, Of(office, 11).ClosedOnTime, Of(office, 10).Open, Of(office, 11).Open).ShouldBe((0, 1, 0, 1, 0));
    }

    [Fact]
    public void A_bulletin_tells_of_its_day_and_of_todays_also_what_was_issued_nobody_knows_when()
    {
        var moved = Issued(Day(9, 5), Day(9, 20));
        Tell(moved, GivenTo(press, Day(10, 8)));
        tale.FollowUp(session, office, null, Occurred.Unknown);

        var september = Bulletin(Day(9, 30));
        (september.Total, september.InProgressShare).ShouldBe((1, 1m));
        september.Lagging.Select(each => each.DepartmentId).ShouldBe([office]);
        var today = Bulletin(Today);
        (today.Total, today.InProgress).ShouldBe((2, 2));
        today.Lagging.Select(each => (each.DepartmentId, each.Numbers.Count)).ShouldBe([(press, 1)]);
    }

    private static DateOnly Day(int month, int day) => new(2022, month, day);

    private Guid Issued(DateOnly on, DateOnly? dueOn) => tale.FollowUp(session, office, dueOn, Occurred.On(on, Tale.Zone));

    private void Tell(Guid id, params FollowUpEvent[] events) => tale.Tell(id, events);

    private FollowUpReassigned GivenTo(Guid lead, DateOnly on) => new(Tale.On(on), session, new Responsible(lead, [], null, null), "职责调整");

    private FollowUpCompletionSubmitted Submitted(DateOnly on) => new(Tale.On(on), session, "完成", null);

    private FollowUpFigures Of(Guid department, int month)
    {
        var history = History.Of(tale.Events.Count, tale.Events);
        var period = new Period(Day(month, 1), Day(month, 1));
        var rows = Board.Of(history, period, Today);
        return rows.Single(row => row.DepartmentId == department).FollowUps;
    }

    private FollowUpBulletin Bulletin(DateOnly on)
    {
        var history = History.Of(tale.Events.Count, tale.Events);
        return FollowUpBulletin.Of(history.FollowUps, history.Departments, history.Organisation, on, Today);
    }
}
