using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.Attendances.KnownAttendances;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Attendances;

public class MarkingTests
{
    [Fact]
    public void Somebody_who_is_not_on_the_roster_is_not_marked()
    {
        GivenNoAttendance().When(attendance => Mark(attendance, Entry(RollCallStatus.Present))).ThenRefused(new Rejection.NotOnRoster([Wang]));
        Given(Expected, NoLongerExpected).When(attendance => Mark(attendance, Entry(RollCallStatus.Present))).ThenRefused(new Rejection.NotOnRoster([Wang]));
    }

    [Fact]
    public void Nobody_comes_or_leaves_in_the_future() =>
        Given(Expected)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Late) with { At = AtPresent.Instant.AddMinutes(1) }))
            .ThenRefused(new Rejection.DateInvalid("at", DateFault.InFuture));

    [Fact]
    public void Nobody_is_marked_in_the_future() =>
        Given(Expected)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Present), Secretary.Saying("2022-11-11")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));

    [Fact]
    public void A_mark_was_made_on_the_sessions_day_or_nobody_knows_when()
    {
        Given(Expected).When(attendance => Mark(attendance, Entry(RollCallStatus.Present))).ThenItHappened(On(October25));
        Given(Expected)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Present), session: Fold<Session>([KnownSessions.Planned(KnownSessions.Undated)])))
            .ThenItHappened(Occurred.Unknown);
    }

    [Fact]
    public void Late_and_left_early_both_hold_and_both_times_are_kept() =>
        Given(Expected, Late)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.LeftEarly)))
            .Then(LeftEarly)
            .ThenTheState(attendance =>
            {
                (attendance.CameLate, attendance.CameAt, attendance.LeftEarly, attendance.LeftAt).ShouldBe((true, Came, true, Left));
                attendance.Status.ShouldBe(AttendanceStatus.Late, "counted once, as late");
            });

    [Fact]
    public void Left_early_and_late_in_the_other_order_come_to_the_same() =>
        Given(Expected, LeftEarly)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Late)))
            .Then(Late)
            .ThenTheState(attendance => (attendance.Status, attendance.CameAt, attendance.LeftAt).ShouldBe((AttendanceStatus.Late, Came, Left)));

    [Fact]
    public void Present_takes_back_late_and_left_early() =>
        Given(Expected, Late, LeftEarly)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Present)))
            .Then(Present)
            .ThenTheState(attendance =>
                (attendance.Status, attendance.CameLate, attendance.CameAt, attendance.LeftEarly, attendance.LeftAt)
                    .ShouldBe((AttendanceStatus.Present, false, null, false, null)));

    [Theory]
    [InlineData(RollCallStatus.Present)]
    [InlineData(RollCallStatus.Late)]
    [InlineData(RollCallStatus.LeftEarly)]
    [InlineData(RollCallStatus.Absent)]
    [InlineData(RollCallStatus.OnLeave)]
    public void A_mark_that_a_table_says_is_no_called_roll(RollCallStatus status)
    {
        Given(Expected).When(attendance => Mark(attendance, Entry(status))).ThenTheState(attendance => attendance.Method.ShouldBe(CheckInMethod.RollCall));
        Given(Expected)
            .When(attendance => Mark(attendance, Entry(status) with { Method = CheckInMethod.Import }))
            .ThenTheState(attendance => attendance.Method.ShouldBe(CheckInMethod.Import));
    }

    [Fact]
    public void Late_after_absent_is_a_presence_without_a_reason() =>
        Given(Expected, Absent)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Late)))
            .Then(Late)
            .ThenTheState(attendance => (attendance.Mark, attendance.Reason).ShouldBe((AttendanceMark.Present, null)));

    [Fact]
    public void A_time_noted_later_is_a_new_fact() =>
        Given(Expected, Late with { At = null })
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Late)))
            .Then(Late);

    [Theory]
    [InlineData(RollCallStatus.Late)]
    [InlineData(RollCallStatus.LeftEarly)]
    public void A_time_that_is_known_is_not_lost_by_a_mark_without_one(RollCallStatus status) =>
        Given(Expected, Late, LeftEarly)
            .When(attendance => Mark(attendance, Entry(status) with { At = null }))
            .ThenAlreadySo()
            .ThenTheState(attendance => (attendance.CameAt, attendance.LeftAt).ShouldBe((Came, Left)));

    [Fact]
    public void Another_time_is_a_new_fact()
    {
        Given(Expected, Late)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Late) with { At = Came.AddMinutes(5) }))
            .Then(Late with { At = Came.AddMinutes(5) });
        Given(Expected, LeftEarly)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.LeftEarly) with { At = Left.AddMinutes(-5) }))
            .Then(LeftEarly with { At = Left.AddMinutes(-5) });
    }

    [Fact]
    public void Another_reason_is_a_new_fact()
    {
        Given(Expected, Absent)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Absent) with { Reason = "病假未批" }))
            .Then(Absent with { Reason = "病假未批" });
        Given(Expected, OnLeave)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.OnLeave) with { Reason = "事假" }))
            .Then(OnLeave with { Reason = "事假" });
        Given(Expected, Late)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Late) with { Reason = "堵车" }))
            .Then(Late with { Reason = "堵车" });
    }

    [Theory]
    [InlineData(RollCallStatus.Late)]
    [InlineData(RollCallStatus.LeftEarly)]
    [InlineData(RollCallStatus.Absent)]
    [InlineData(RollCallStatus.OnLeave)]
    public void A_reason_that_is_known_is_not_lost_by_a_mark_without_one(RollCallStatus status) =>
        Given(Expected, Because(status, "原因"))
            .When(attendance => Mark(attendance, Entry(status) with { Reason = null }))
            .ThenAlreadySo()
            .ThenTheState(attendance => attendance.Reason.ShouldBe("原因"));

    private static AttendanceEvent Because(RollCallStatus status, string reason) => status switch
    {
        RollCallStatus.Late => Late with { Reason = reason },
        RollCallStatus.LeftEarly => LeftEarly with { Reason = reason },
        RollCallStatus.Absent => Absent with { Reason = reason },
        _ => OnLeave with { Reason = reason },
    };

    [Fact]
    public void Coming_late_and_leaving_early_each_have_their_reason() =>
        Given(Expected, Late with { Reason = "堵车" })
            .When(attendance => Mark(attendance, Entry(RollCallStatus.LeftEarly) with { Reason = "开会" }))
            .Then(LeftEarly with { Reason = "开会" })
            .ThenTheState(attendance => (attendance.LateReason, attendance.LeftReason, attendance.Reason).ShouldBe(("堵车", "开会", "堵车；开会")));

    [Fact]
    public void What_a_mark_cannot_hold_is_refused_and_not_dropped()
    {
        Given(Expected)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Present) with { Reason = "原因" }))
            .ThenRefused(new Rejection.Invalid("reason", "present-has-no-reason"));
        foreach (var status in new[] { RollCallStatus.Present, RollCallStatus.Absent, RollCallStatus.OnLeave })
        {
            Given(Expected)
                .When(attendance => Mark(attendance, Entry(status) with { At = Came }))
                .ThenRefused(new Rejection.Invalid("at", "only-late-or-left-early"));
        }
    }

    [Fact]
    public void Nobody_is_late_before_the_start_or_leaves_before_coming_or_early_after_the_end()
    {
        var nineToTwelve = Fold<Session>(
            [KnownSessions.Planned(), KnownSessions.Arranged(Arrangements.None with { StartsAt = KnownSessions.NineOClock, EndsAt = KnownSessions.Noon }), KnownSessions.Held]);
        Refused(Given(Expected), RollCallStatus.Late, KnownSessions.NineOClock.AddMinutes(-1), "late-time");
        Refused(Given(Expected, LeftEarly), RollCallStatus.Late, Left.AddMinutes(1), "late-time");
        Refused(Given(Expected, Late), RollCallStatus.LeftEarly, Came.AddMinutes(-1), "left-time");
        Refused(Given(Expected), RollCallStatus.LeftEarly, KnownSessions.Noon.AddMinutes(1), "left-time");

        void Refused(Given<Attendance, AttendanceEvent> given, RollCallStatus status, DateTimeOffset at, string fault) =>
            given.When(attendance => Mark(attendance, Entry(status) with { At = at }, session: nineToTwelve)).ThenRefused(new Rejection.Invalid("at", fault));
    }

    [Fact]
    public void The_roll_was_not_called_before_the_session() =>
        Given(Expected)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Present), Secretary.Saying("2022-10-24")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));

    [Fact]
    public void Who_is_marked_away_after_a_check_in_came_at_no_time() =>
        Given(Expected, new AttendeeCheckedIn(OnTheDay, KnownSessions.SessionId, Wang, Came, CheckInMethod.Qr), Absent)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Absent)))
            .ThenAlreadySo()
            .ThenTheState(attendance => attendance.CheckedInAt.ShouldBeNull());

    [Fact]
    public void The_method_of_a_check_in_outlives_late_and_left_early() =>
        Given(Expected, new AttendeeCheckedIn(OnTheDay, KnownSessions.SessionId, Wang, Came, CheckInMethod.Qr))
            .When(attendance => Mark(attendance, Entry(RollCallStatus.LeftEarly)))
            .Then(LeftEarly)
            .ThenTheState(attendance => (attendance.Method, attendance.CheckedInAt).ShouldBe((CheckInMethod.Qr, Came)));

    [Fact]
    public void Nobody_is_in_two_places_in_one_roll_call()
    {
        AttendanceDecisions.Conflict([Entry(RollCallStatus.Present), Entry(RollCallStatus.OnLeave)]).ShouldBe(new Rejection.AttendanceConflict(Wang));
        AttendanceDecisions.Conflict([Entry(RollCallStatus.Late), Entry(RollCallStatus.Absent)]).ShouldBe(new Rejection.AttendanceConflict(Wang));
        AttendanceDecisions.Conflict([Entry(RollCallStatus.Late), Entry(RollCallStatus.LeftEarly), Entry(RollCallStatus.Present)])
            .ShouldBe(new Rejection.AttendanceConflict(Wang));
    }

    [Fact]
    public void Two_persons_the_same_twice_and_late_with_left_early_do_not_conflict()
    {
        AttendanceDecisions.Conflict([Entry(RollCallStatus.Present), Entry(RollCallStatus.OnLeave, Li)]).ShouldBeNull();
        AttendanceDecisions.Conflict([Entry(RollCallStatus.Present), Entry(RollCallStatus.Present)]).ShouldBeNull();
        AttendanceDecisions.Conflict([Entry(RollCallStatus.LeftEarly), Entry(RollCallStatus.Late)]).ShouldBeNull();
        AttendanceDecisions.Conflict([]).ShouldBeNull();
    }

    [Theory]
    [InlineData(RollCallStatus.Present)]
    [InlineData(RollCallStatus.Late)]
    [InlineData(RollCallStatus.LeftEarly)]
    [InlineData(RollCallStatus.Absent)]
    [InlineData(RollCallStatus.OnLeave)]
    public void The_roll_is_not_called_before_the_sessions_day(RollCallStatus status)
    {
        foreach (var day in new[] { KnownSessions.OnTomorrow, KnownSessions.InDecember })
        {
            Given(Expected)
                .When(attendance => Mark(attendance, Entry(status) with { At = null }, session: Fold<Session>([KnownSessions.Planned(day)])))
                .ThenRefused(new Rejection.DateInvalid("heldOn", DateFault.HeldInFuture));
        }
    }

    [Fact]
    public void The_roll_of_a_session_of_today_or_of_an_unknown_day_may_be_called()
    {
        Given(Expected)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Present), session: Fold<Session>([KnownSessions.Planned(KnownSessions.OnToday)])))
            .Then(Present with { Provenance = By(Secretary, On(Today)) });
        Given(Expected)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Present), session: Fold<Session>([KnownSessions.Planned(KnownSessions.Undated)])))
            .Then(Present with { Provenance = By(Secretary, Occurred.Unknown) });
    }

    [Theory]
    [InlineData(SessionState.Submitted)]
    [InlineData(SessionState.Confirmed)]
    [InlineData(SessionState.Cancelled)]
    public void A_mark_that_stands_may_be_said_again_when_the_roll_is_closed(SessionState state)
    {
        foreach (var status in Enum.GetValues<RollCallStatus>())
            Given(Reaching(Enum.Parse<AttendanceStatus>($"{status}"))).When(attendance => Mark(attendance, Entry(status), session: KnownSessions.In(state))).ThenAlreadySo();
    }

    [Fact]
    public void Who_is_not_on_the_roster_is_told_so_even_when_the_roll_is_closed() =>
        GivenNoAttendance()
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Present), session: KnownSessions.In(SessionState.Confirmed)))
            .ThenRefused(new Rejection.NotOnRoster([Wang]));
}
