using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.Attendances.KnownAttendances;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Attendances;

public class CorrectingTests
{
    private static AttendanceCorrected Corrected(RollCallStatus status, DateTimeOffset? at = null) =>
        new(By(Secretary, RightNow), KnownSessions.SessionId, Wang, status, at, "签到表核对");

    [Fact]
    public void After_a_correction_exactly_this_status_holds_and_its_reason_is_known() =>
        Given(Expected, Late, LeftEarly)
            .When(attendance => Correct(attendance, RollCallStatus.LeftEarly))
            .Then(Corrected(RollCallStatus.LeftEarly, Left))
            .ThenTheState(attendance =>
            {
                (attendance.CameLate, attendance.CameAt, attendance.LeftEarly, attendance.LeftAt).ShouldBe((false, null, true, Left));
                (attendance.Status, attendance.CorrectionReason, attendance.Method).ShouldBe((AttendanceStatus.LeftEarly, "签到表核对", CheckInMethod.Manual));
            });

    [Fact]
    public void A_correction_stands_above_an_approved_leave_which_is_kept() =>
        Given(Expected, LeaveAskedFor, LeaveGranted)
            .When(attendance => Correct(attendance, RollCallStatus.Absent))
            .Then(Corrected(RollCallStatus.Absent))
            .ThenTheState(attendance => (attendance.Status, attendance.Leave!.State).ShouldBe((AttendanceStatus.Absent, LeaveState.Approved)));

    [Fact]
    public void A_mark_made_after_it_takes_its_reason_away() =>
        Given(Expected, Corrected(RollCallStatus.Absent))
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Present)))
            .Then(Present)
            .ThenTheState(attendance => attendance.CorrectionReason.ShouldBeNull());

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_correction_needs_a_reason(string? reason) =>
        Given(Expected, Absent).When(attendance => Correct(attendance, RollCallStatus.Present, reason: reason)).ThenRefused(new Rejection.ReasonRequired());

    [Fact]
    public void Nobody_off_the_roster_is_corrected() =>
        Given(Expected, Absent, NoLongerExpected)
            .When(attendance => Correct(attendance, RollCallStatus.Present))
            .ThenRefused(new Rejection.NotOnRoster([Wang]));

    [Fact]
    public void A_time_fits_the_status_and_the_session()
    {
        var nineToTwelve = Fold<Session>(
            [KnownSessions.Planned(), KnownSessions.Arranged(Arrangements.None with { StartsAt = KnownSessions.NineOClock, EndsAt = KnownSessions.Noon }), KnownSessions.Held]);
        Refused(RollCallStatus.Absent, Came, new Rejection.Invalid("at", "only-late-or-left-early"));
        Refused(RollCallStatus.Late, KnownSessions.NineOClock.AddMinutes(-1), new Rejection.Invalid("at", "late-time"));
        Refused(RollCallStatus.LeftEarly, KnownSessions.Noon.AddMinutes(1), new Rejection.Invalid("at", "left-time"));
        Refused(RollCallStatus.Late, AtPresent.Instant.AddMinutes(1), new Rejection.DateInvalid("at", DateFault.InFuture));
        Refused(RollCallStatus.Late, At(Today, 9), new Rejection.DateInvalid("at", DateFault.NotOnSessionDay));

        void Refused(RollCallStatus status, DateTimeOffset at, Rejection rejection) =>
            Given(Expected, Present).When(attendance => Correct(attendance, status, at, session: nineToTwelve)).ThenRefused(rejection);
    }

    [Fact]
    public void A_correction_to_late_contradicts_no_time_of_leaving_that_it_takes_away() =>
        Given(Expected, LeftEarly)
            .When(attendance => Correct(attendance, RollCallStatus.Late, Left.AddMinutes(5)))
            .Then(Corrected(RollCallStatus.Late, Left.AddMinutes(5)))
            .ThenTheState(attendance => (attendance.CameAt, attendance.LeftAt).ShouldBe((Left.AddMinutes(5), null)));

    [Fact]
    public void It_is_made_now_unless_it_is_said_when_and_never_before_the_session()
    {
        Given(Expected, Absent).When(attendance => Correct(attendance, RollCallStatus.Present)).ThenItHappened(RightNow);
        Given(Expected, Absent)
            .When(attendance => Correct(attendance, RollCallStatus.Present, asking: Secretary.Saying("2022-10-24")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
    }

    [Theory]
    [InlineData(SessionState.Planned, false)]
    [InlineData(SessionState.Held, true)]
    [InlineData(SessionState.Submitted, true)]
    [InlineData(SessionState.Returned, true)]
    [InlineData(SessionState.Confirmed, true)]
    [InlineData(SessionState.Cancelled, false)]
    public void What_took_place_is_corrected_also_when_the_record_is_confirmed(SessionState state, bool allowed)
    {
        var outcome = Given(Expected, Absent).When(attendance => Correct(attendance, RollCallStatus.Present, session: KnownSessions.In(state)));
        if (allowed) outcome.Then(Corrected(RollCallStatus.Present));
        else outcome.ThenRefused(new Rejection.WrongState(state == SessionState.Planned ? "planned" : "cancelled"));
    }
}
