using StudyLog.Domain.Sessions;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;
using static StudyLog.Domain.Tests.Sessions.KnownSessions;

namespace StudyLog.Domain.Tests.Sessions;

public class ConfirmingRecordTests
{
    private static readonly Rejection BeforeItsCause = new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause);

    private static readonly SessionMember[] Indispensable =
        [SessionMember.HeldOn, SessionMember.Chair, SessionMember.Materials, SessionMember.AgendaItems];

    private static StudySessionRescheduled ToDay(DateOnly day) => new(By(Secretary, RightNow), new(day, Precision.Day, null), null, null, "改期");

    [Fact]
    public void A_session_is_held_on_its_day() =>
        Given(Planned()).When(session => SessionDecisions.Hold(session, Secretary, AtPresent)).Then(Held);

    [Fact]
    public void A_session_of_today_is_held_today() =>
        Given(Planned(OnToday)).When(session => SessionDecisions.Hold(session, Secretary, AtPresent)).ThenItHappened(On(Today));

    [Fact]
    public void A_session_cannot_be_held_before_its_day() =>
        Given(Planned(OnTomorrow))
            .When(session => SessionDecisions.Hold(session, Secretary, AtPresent))
            .ThenRefused(new Rejection.DateInvalid("heldOn", DateFault.HeldInFuture));

    [Fact]
    public void A_session_cannot_be_held_before_its_month() =>
        Given(Planned(InDecember))
            .When(session => SessionDecisions.Hold(session, Secretary, AtPresent))
            .ThenRefused(new Rejection.DateInvalid("heldOn", DateFault.HeldInFuture));

    [Fact]
    public void A_session_of_this_month_may_have_been_held() =>
        Given(Planned(new(new(2022, 11, 1), Precision.Month, null)))
            .When(session => SessionDecisions.Hold(session, Secretary, AtPresent))
            .ThenItHappened(Occurred.InMonthOf(Today, Shanghai));

    [Fact]
    public void An_undated_session_was_held_nobody_knows_when() =>
        Given(Planned(Undated)).When(session => SessionDecisions.Hold(session, Secretary, AtPresent)).ThenItHappened(Occurred.Unknown);

    [Fact]
    public void A_session_is_not_said_to_have_been_held_in_the_future() =>
        Given(Planned(Undated))
            .When(session => SessionDecisions.Hold(session, Secretary.Saying("2022-11-11"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));

    [Theory]
    [InlineData("2022-10-24")]
    [InlineData("2022-09")]
    [InlineData("2022-10-24T23:59+08:00")]
    public void A_session_is_not_said_to_have_been_held_before_its_day(string occurredOn) =>
        Given(Planned())
            .When(session => SessionDecisions.Hold(session, Secretary.Saying(occurredOn), AtPresent))
            .ThenRefused(BeforeItsCause);

    [Theory]
    [InlineData("2022-10-25")]
    [InlineData("2022-10")]
    [InlineData("2022-10-25T00:00+08:00")]
    [InlineData("2022-10-26")]
    [InlineData("unknown")]
    public void When_it_was_held_on_its_day_or_after_may_be_said(string occurredOn) =>
        Given(Planned())
            .When(session => SessionDecisions.Hold(session, Secretary.Saying(occurredOn), AtPresent))
            .ThenItHappened(StatedTime.Parse(occurredOn)!.In(Shanghai));

    [Fact]
    public void A_session_known_to_the_month_is_not_said_to_have_been_held_before_that_month()
    {
        Given(Planned(InOctober))
            .When(session => SessionDecisions.Hold(session, Secretary.Saying("2022-09-30"), AtPresent))
            .ThenRefused(BeforeItsCause);
        Given(Planned(InOctober))
            .When(session => SessionDecisions.Hold(session, Secretary.Saying("2022-10-01"), AtPresent))
            .ThenItHappened(On(new(2022, 10, 1)));
    }

    [Fact]
    public void An_undated_session_may_be_said_to_have_been_held_on_any_day() =>
        Given(Planned(Undated))
            .When(session => SessionDecisions.Hold(session, Secretary.Saying("1978-12-18"), AtPresent))
            .ThenItHappened(On(new(1978, 12, 18)));

    [Fact]
    public void A_session_put_on_another_day_is_held_on_that_day()
    {
        var rescheduled = Given(Planned(), ToDay(new(2022, 10, 20)));
        rescheduled.When(session => SessionDecisions.Hold(session, Secretary.Saying("2022-10-19"), AtPresent)).ThenRefused(BeforeItsCause);
        rescheduled.When(session => SessionDecisions.Hold(session, Secretary.Saying("2022-10-20"), AtPresent)).ThenItHappened(On(new(2022, 10, 20)));
        rescheduled.When(session => SessionDecisions.Hold(session, Secretary, AtPresent)).ThenItHappened(On(new(2022, 10, 20)));
    }

    [Fact]
    public void The_record_is_handed_in_now() =>
        Given(Planned(), Held)
            .When(session => SessionDecisions.Submit(session, Secretary, AtPresent))
            .Then(new SessionRecordSubmitted(By(Secretary, RightNow)));

    [Fact]
    public void The_record_is_not_handed_in_before_the_session() =>
        Given(Planned(), Held)
            .When(session => SessionDecisions.Submit(session, Secretary.Saying("2022-10-24"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));

    [Fact]
    public void The_record_may_be_handed_in_on_the_day_of_the_session() =>
        Given(Planned(), Held).When(session => SessionDecisions.Submit(session, Secretary.Saying("2022-10-25"), AtPresent)).ThenItHappened(On(October25));

    [Fact]
    public void The_record_is_handed_back_with_a_reason() =>
        Given(Reaching(SessionState.Submitted))
            .When(session => SessionDecisions.Return(session, new("缺少发言"), Leader, AtPresent))
            .Then(new SessionRecordReturned(By(Leader, RightNow), "缺少发言"))
            .ThenTheState(session => session.Reason.ShouldBe("缺少发言"));

    [Fact]
    public void The_record_is_not_handed_back_without_a_reason() =>
        Given(Reaching(SessionState.Submitted))
            .When(session => SessionDecisions.Return(session, new("　"), Leader, AtPresent))
            .ThenRefused(new Rejection.ReasonRequired());

    [Fact]
    public void The_record_is_not_handed_back_before_it_was_handed_in() =>
        Given(Reaching(SessionState.Submitted))
            .When(session => SessionDecisions.Return(session, new("缺少发言"), Leader.Saying("2022-10-31"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));

    [Fact]
    public void A_record_handed_back_with_one_reason_is_not_handed_back_with_another() =>
        Given(Reaching(SessionState.Returned))
            .When(session => SessionDecisions.Return(session, new("日期有误"), Leader, AtPresent))
            .ThenRefused(new Rejection.WrongState("returned"));

    [Fact]
    public void A_record_handed_in_again_has_no_reason_any_more() =>
        Given(Reaching(SessionState.Returned))
            .When(session => SessionDecisions.Submit(session, Secretary, AtPresent))
            .Then(new SessionRecordSubmitted(By(Secretary, RightNow)))
            .ThenTheState(session => (session.State, session.Reason).ShouldBe((SessionState.Submitted, null)));

    [Fact]
    public void A_record_handed_in_again_may_come_back_for_the_same_reason() =>
        Given([.. Reaching(SessionState.Returned), Submitted])
            .When(session => SessionDecisions.Return(session, new("缺少发言"), Leader, AtPresent))
            .Then(new SessionRecordReturned(By(Leader, RightNow), "缺少发言"));

    [Fact]
    public void The_record_is_not_handed_in_again_before_it_was_handed_back()
    {
        Given(Reaching(SessionState.Returned))
            .When(session => SessionDecisions.Submit(session, Secretary.Saying("2022-11-01"), AtPresent))
            .ThenRefused(BeforeItsCause);
        Given(Reaching(SessionState.Returned))
            .When(session => SessionDecisions.Submit(session, Secretary.Saying("2022-11-02"), AtPresent))
            .ThenItHappened(On(new(2022, 11, 2)));
    }

    [Fact]
    public void The_record_handed_in_again_is_not_handed_back_or_confirmed_before_that()
    {
        var handedInAgain = Given([.. Reaching(SessionState.Returned), new SessionRecordSubmitted(By(Secretary, On(new(2022, 11, 5))))]);
        handedInAgain.When(session => SessionDecisions.Return(session, new("缺少发言"), Leader.Saying("2022-11-04"), AtPresent)).ThenRefused(BeforeItsCause);
        handedInAgain.When(session => SessionDecisions.Return(session, new("缺少发言"), Leader.Saying("2022-11-05"), AtPresent)).ThenItHappened(On(new(2022, 11, 5)));
        handedInAgain.When(session => SessionDecisions.Confirm(session, Leader.Saying("2022-11-04"), AtPresent)).ThenRefused(BeforeItsCause);
        handedInAgain.When(session => SessionDecisions.Confirm(session, Leader.Saying("2022-11-05"), AtPresent)).ThenItHappened(On(new(2022, 11, 5)));
    }

    [Fact]
    public void A_session_put_on_another_day_after_it_was_held_forgets_when_that_was()
    {
        var rescheduled = Given(Planned(), Held, ToDay(new(2022, 10, 20)));
        (rescheduled.State.State, rescheduled.State.LastStep).ShouldBe((SessionState.Held, null));
        rescheduled.When(session => SessionDecisions.Submit(session, Secretary.Saying("2022-10-21"), AtPresent))
            .ThenItHappened(On(new(2022, 10, 21)))
            .ThenTheState(session => session.LastStep.ShouldBe(On(new(2022, 10, 21))));
    }

    [Fact]
    public void A_complete_record_is_confirmed() =>
        Given(Reaching(SessionState.Submitted))
            .When(session => SessionDecisions.Confirm(session, Leader, AtPresent))
            .Then(new SessionRecordConfirmed(By(Leader, RightNow)));

    [Fact]
    public void The_record_is_not_confirmed_before_it_was_handed_in() =>
        Given(Reaching(SessionState.Submitted))
            .When(session => SessionDecisions.Confirm(session, Leader.Saying("2022-10-31"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));

    [Fact]
    public void Day_chair_materials_and_agenda_are_what_confirmation_needs_and_nothing_else() =>
        Given(Planned(Undated), Held, Submitted)
            .When(session => SessionDecisions.Confirm(session, Leader, AtPresent))
            .ThenRefused(new Rejection.RecordIncomplete(Indispensable));

    [Fact]
    public void What_the_source_does_not_say_is_declared_and_the_record_confirmed() =>
        Given(Planned(Undated), Held, NotStated(Indispensable), Submitted)
            .When(session => SessionDecisions.Confirm(session, Leader, AtPresent))
            .Then(new SessionRecordConfirmed(By(Leader, RightNow)));

    [Theory]
    [InlineData(SessionMember.HeldOn)]
    [InlineData(SessionMember.Chair)]
    [InlineData(SessionMember.Materials)]
    [InlineData(SessionMember.AgendaItems)]
    public void Each_of_them_alone_holds_the_confirmation_up(SessionMember missing) =>
        Given(Planned(Undated), Held, NotStated([.. Indispensable.Where(member => member != missing)]), Submitted)
            .When(session => SessionDecisions.Confirm(session, Leader, AtPresent))
            .ThenRefused(new Rejection.RecordIncomplete([missing]));

    [Fact]
    public void Everything_asked_for_is_missing_from_an_undated_plan()
    {
        SessionMember[] canDoWithout = [SessionMember.Leave, SessionMember.PreStudies, SessionMember.Remarks];
        Fold<Session>([Planned(Undated)]).Missing.ShouldBe(Enum.GetValues<SessionMember>().Except(canDoWithout));
    }
}
