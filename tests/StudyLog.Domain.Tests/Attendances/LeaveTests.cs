using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.Attendances.KnownAttendances;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Attendances;

public class LeaveTests
{
    private static readonly Asking SecretaryForTheLeader = Secretary with { OnBehalfOf = new(null, Chen) };

    [Fact]
    public void A_person_asks_for_leave_and_names_who_comes_instead() =>
        Given(Expected)
            .When(attendance => Request(attendance))
            .Then(LeaveAskedFor)
            .ThenTheState(attendance =>
            {
                (attendance.Leave!.State, attendance.Leave.Reason, attendance.Leave.DeputyId).ShouldBe((LeaveState.Requested, "公务", Li));
                attendance.Status.ShouldBe(AttendanceStatus.Unmarked, "nobody has decided yet");
            });

    [Fact]
    public void Leave_from_a_session_to_come_is_asked_for_now() =>
        Given(Expected)
            .When(attendance => Request(attendance, session: Fold<Session>([KnownSessions.Planned(KnownSessions.OnTomorrow)])))
            .ThenItHappened(RightNow);

    [Fact]
    public void Nobody_but_the_secretary_asks_for_the_leave_of_somebody_else_or_takes_it_back()
    {
        Given(Expected).When(attendance => Request(attendance, asking: ResearchLiaison)).ThenRefused(new Rejection.NotOnesOwn());
        Given(Expected, LeaveAskedFor).When(attendance => Withdraw(attendance, asking: ResearchLiaison)).ThenRefused(new Rejection.NotOnesOwn());
        Given(Expected)
            .When(attendance => Request(attendance, AskingForLeave with { ForAnybody = true }, Secretary))
            .Then(LeaveAskedFor with { Provenance = OnTheDay });
        Given(Expected, LeaveAskedFor)
            .When(attendance => Withdraw(attendance, TakingBack with { ForAnybody = true }, Secretary))
            .Then(LeaveTakenBack with { Provenance = OnTheDay });
    }

    [Fact]
    public void Who_is_not_on_the_roster_needs_no_leave()
    {
        GivenNoAttendance().When(attendance => Request(attendance)).ThenRefused(new Rejection.NotOnRoster([Wang]));
        foreach (var decide in new Func<Attendance, Decision<AttendanceEvent>>[]
        {
            attendance => Request(attendance), attendance => Approve(attendance), attendance => Refuse(attendance), attendance => Withdraw(attendance),
        })
        {
            Given(Expected, LeaveAskedFor, NoLongerExpected).When(decide).ThenRefused(new Rejection.NotOnRoster([Wang]));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 　")]
    public void Leave_is_asked_for_and_refused_with_a_reason(string? reason)
    {
        Given(Expected).When(attendance => Request(attendance, AskingForLeave with { Reason = reason })).ThenRefused(new Rejection.ReasonRequired());
        Given(Expected, LeaveAskedFor).When(attendance => Refuse(attendance, Denying with { Reason = reason })).ThenRefused(new Rejection.ReasonRequired());
    }

    [Fact]
    public void Nobody_is_his_or_her_own_deputy() =>
        Given(Expected)
            .When(attendance => Request(attendance, AskingForLeave with { DeputyId = Wang }))
            .ThenRefused(new Rejection.Invalid("deputyId", "deputy-is-oneself"));

    [Fact]
    public void Who_was_there_or_was_marked_on_leave_needs_none()
    {
        foreach (var mark in new AttendanceEvent[] { Present, Late, LeftEarly })
        {
            Given(Expected, mark).When(attendance => Request(attendance)).ThenRefused(new Rejection.WrongState("marked-present"));
            Given(Expected, LeaveAskedFor, mark).When(attendance => Approve(attendance)).ThenRefused(new Rejection.WrongState("marked-present"));
        }

        Given(Expected, OnLeave).When(attendance => Request(attendance)).ThenRefused(new Rejection.WrongState("marked-on-leave"));
        Given(Expected, LeaveAskedFor, OnLeave).When(attendance => Approve(attendance)).ThenRefused(new Rejection.WrongState("marked-on-leave"));
    }

    [Fact]
    public void The_leader_approves_in_his_or_her_own_name() =>
        Given(Expected, LeaveAskedFor)
            .When(attendance => Approve(attendance))
            .Then(LeaveGranted)
            .ThenTheState(attendance =>
            {
                (attendance.Status, attendance.Reason).ShouldBe((AttendanceStatus.OnLeave, "公务"));
                attendance.Leave!.ApproverId.ShouldBe(Chen);
                attendance.Method.ShouldBeNull("nobody marked");
            });

    [Fact]
    public void The_secretary_enters_who_approved_and_cannot_do_without()
    {
        var entering = Granting with { InOwnName = false };
        Given(Expected, LeaveAskedFor)
            .When(attendance => Approve(attendance, entering, SecretaryForTheLeader))
            .Then(LeaveGranted with { Provenance = By(SecretaryForTheLeader, On(October25)) });
        var unnamed = new Rejection.Invalid("onBehalfOf", "approver-unnamed");
        Given(Expected, LeaveAskedFor).When(attendance => Approve(attendance, entering, Secretary)).ThenRefused(unnamed);
        Given(Expected, LeaveAskedFor)
            .When(attendance => Approve(attendance, entering, Secretary with { OnBehalfOf = new(Office, null) }))
            .ThenRefused(unnamed);
        Given(Expected, LeaveAskedFor)
            .When(attendance => Refuse(attendance, Denying with { InOwnName = false }, Secretary))
            .ThenRefused(unnamed);
        Given(Expected, LeaveAskedFor).When(attendance => Approve(attendance, asking: Leader with { PersonId = null })).ThenRefused(unnamed);
    }

    [Fact]
    public void Nobody_decides_on_his_or_her_own_leave()
    {
        foreach (var asking in new[] { OfficeLiaison, Secretary with { OnBehalfOf = new(null, Wang) }, OfficeLiaison with { OnBehalfOf = new(null, Chen) } })
        {
            Given(Expected, LeaveAskedFor).When(attendance => Approve(attendance, asking: asking)).ThenRefused(new Rejection.SelfApproval());
            Given(Expected, LeaveAskedFor).When(attendance => Refuse(attendance, asking: asking)).ThenRefused(new Rejection.SelfApproval());
        }
    }

    [Fact]
    public void Leave_approved_after_the_roll_call_makes_an_absence_a_leave_and_its_withdrawal_an_absence_again() =>
        Given(Expected, Absent, LeaveAskedFor)
            .When(attendance => Approve(attendance))
            .Then(LeaveGranted)
            .ThenTheState(attendance =>
            {
                (attendance.Status, attendance.Reason).ShouldBe((AttendanceStatus.OnLeave, "公务"));
                var withdrawn = Attendance.Evolve(attendance, LeaveTakenBack);
                (withdrawn.Status, withdrawn.Reason).ShouldBe((AttendanceStatus.Absent, "未请假"));
            });

    [Fact]
    public void Who_comes_after_all_is_no_longer_on_leave_and_nothing_is_overwritten() =>
        Given(Expected, LeaveAskedFor, LeaveGranted)
            .When(attendance => Mark(attendance, Entry(RollCallStatus.Late)))
            .Then(LeaveTakenBack with { Provenance = OnTheDay }, Late)
            .ThenTheState(attendance =>
            {
                (attendance.Status, attendance.CameAt, attendance.Reason).ShouldBe((AttendanceStatus.Late, Came, null));
                (attendance.Leave!.State, attendance.Leave.ApproverId).ShouldBe((LeaveState.Withdrawn, Chen));
            });

    [Fact]
    public void Who_asked_for_leave_and_checks_in_withdraws_it()
    {
        var nine = Fold<Session>([KnownSessions.Planned(), KnownSessions.Arranged(Arrangements.None with { StartsAt = KnownSessions.NineOClock }), KnownSessions.Held]);
        var checkIn = new CheckIn(Wang, Came.AddMinutes(30), CheckInMethod.Paper, SelfCheckIn, ForAnybody: true);
        Given(Expected, LeaveAskedFor)
            .When(attendance => AttendanceDecisions.CheckIn(attendance, nine, KnownSessions.SessionId, checkIn, Secretary, AtPresent))
            .ThenTheState(attendance => (attendance.Status, attendance.Leave!.State).ShouldBe((AttendanceStatus.Late, LeaveState.Withdrawn)));
    }

    [Fact]
    public void Who_was_marked_absent_does_not_check_in_on_the_strength_of_a_leave() =>
        Given(Expected, Absent, LeaveAskedFor, LeaveGranted)
            .When(attendance => AttendanceDecisions.CheckIn(
                attendance,
                Fold<Session>([KnownSessions.Planned(KnownSessions.OnToday)]),
                KnownSessions.SessionId,
                new(Wang, null, CheckInMethod.Qr, SelfCheckIn, ForAnybody: false),
                OfficeLiaison,
                AtPresent))
            .ThenRefused(new Rejection.WrongState("marked-absent"));

    [Fact]
    public void A_leave_asked_for_later_than_the_session_is_approved_no_earlier() =>
        Given(Expected, LeaveAskedFor with { Provenance = By(OfficeLiaison, On(new(2022, 10, 27))) })
            .When(attendance => Approve(attendance))
            .ThenItHappened(On(new(2022, 10, 27)));

    [Fact]
    public void Nothing_is_decided_before_it_was_asked_for()
    {
        var tooEarly = new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause);
        Given(Expected, LeaveAskedFor).When(attendance => Approve(attendance, asking: Leader.Saying("2022-10-24"))).ThenRefused(tooEarly);
        Given(Expected, LeaveAskedFor).When(attendance => Refuse(attendance, asking: Leader.Saying("2022-10-24"))).ThenRefused(tooEarly);
        Given(Expected, LeaveAskedFor).When(attendance => Withdraw(attendance, asking: OfficeLiaison.Saying("2022-10-24"))).ThenRefused(tooEarly);
        Given(Expected).When(attendance => Request(attendance, asking: OfficeLiaison.Saying("2022-10-20"))).ThenItHappened(On(new(2022, 10, 20)));
        Given(Expected)
            .When(attendance => Request(attendance, asking: OfficeLiaison.Saying("2022-11-11")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));
    }

    [Theory]
    [InlineData(SessionState.Planned, null, null)]
    [InlineData(SessionState.Held, null, null)]
    [InlineData(SessionState.Returned, null, null)]
    [InlineData(SessionState.Submitted, "submitted", null)]
    [InlineData(SessionState.Confirmed, "locked", "locked")]
    [InlineData(SessionState.Cancelled, "cancelled", "cancelled")]
    public void Leave_is_asked_for_while_the_record_is_written_and_decided_on_until_it_is_confirmed(SessionState state, string? asking, string? deciding)
    {
        var session = KnownSessions.In(state);
        ComesTo(Given(Expected), attendance => Request(attendance, session: session), asking);
        ComesTo(Given(Expected, LeaveAskedFor), attendance => Withdraw(attendance, session: session), asking);
        ComesTo(Given(Expected, LeaveAskedFor), attendance => Approve(attendance, session: session), deciding);
        ComesTo(Given(Expected, LeaveAskedFor), attendance => Refuse(attendance, session: session), deciding);

        static void ComesTo(Given<Attendance, AttendanceEvent> given, Func<Attendance, Decision<AttendanceEvent>> decide, string? refusal)
        {
            if (refusal is null) given.When(decide).ThenTheState(attendance => attendance.ShouldNotBe(given.State));
            else given.When(decide).ThenRefused(refusal == "locked" ? new Rejection.RecordLocked() : new Rejection.WrongState(refusal));
        }
    }
}
