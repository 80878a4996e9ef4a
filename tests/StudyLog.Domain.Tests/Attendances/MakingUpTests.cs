using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.Attendances.KnownAttendances;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Attendances;

public class MakingUpTests
{
    private static readonly AttendanceCorrected CorrectedToPresent =
        new(By(Secretary, RightNow), KnownSessions.SessionId, Wang, RollCallStatus.Present, null, "签到表核对");

    [Fact]
    public void Who_was_absent_or_on_leave_makes_up_for_it()
    {
        foreach (var missed in new AttendanceEvent[][] { [Expected, Absent], [Expected, OnLeave], [Expected, LeaveAskedFor, LeaveGranted] })
            Given(missed).When(attendance => Assign(attendance)).Then(Assigned);
    }

    [Fact]
    public void Who_was_there_or_is_not_known_to_have_been_away_has_nothing_to_make_up_for()
    {
        foreach (var there in new AttendanceEvent[][] { [Expected], [Expected, Present], [Expected, Late], [Expected, LeftEarly] })
            Given(there).When(attendance => Assign(attendance)).ThenRefused(new Rejection.NotAbsent());
    }

    [Fact]
    public void Who_sits_in_owes_no_place() =>
        Given(Expected with { Capacity = Capacity.SittingIn }, Absent).When(attendance => Assign(attendance)).ThenRefused(new Rejection.NotAbsent());

    [Fact]
    public void Nobody_off_the_roster_makes_up_for_anything()
    {
        foreach (var decide in new Func<Attendance, Decision<AttendanceEvent>>[]
        {
            attendance => Assign(attendance, Due.AddDays(1)), attendance => Submit(attendance), attendance => Accept(attendance), attendance => Return(attendance),
        })
        {
            Given(Expected, Absent, Assigned, Submitted, NoLongerExpected).When(decide).ThenRefused(new Rejection.NotOnRoster([Wang]));
        }
    }

    [Theory]
    [InlineData(SessionState.Planned, false)]
    [InlineData(SessionState.Held, true)]
    [InlineData(SessionState.Submitted, true)]
    [InlineData(SessionState.Returned, true)]
    [InlineData(SessionState.Confirmed, true)]
    [InlineData(SessionState.Cancelled, false)]
    public void Only_what_took_place_is_made_up_for_also_when_the_record_is_confirmed(SessionState state, bool allowed)
    {
        var session = KnownSessions.In(state);
        (AttendanceEvent[] Given, Func<Attendance, Decision<AttendanceEvent>> Decide, AttendanceEvent Then)[] steps =
        [
            ([Expected, Absent], attendance => Assign(attendance, session: session), Assigned),
            ([Expected, Absent, Assigned], attendance => Submit(attendance, session: session), Submitted),
            ([Expected, Absent, Assigned, Submitted], attendance => Accept(attendance, session: session), Accepted),
            ([Expected, Absent, Assigned, Submitted], attendance => Return(attendance, session: session), Returned),
        ];
        foreach (var step in steps)
        {
            if (allowed) Given(step.Given).When(step.Decide).Then(step.Then);
            else Given(step.Given).When(step.Decide).ThenRefused(new Rejection.NotAbsent());
        }
    }

    [Fact]
    public void It_is_not_due_before_the_session()
    {
        Given(Expected, Absent).When(attendance => Assign(attendance, October25.AddDays(-1))).ThenRefused(new Rejection.DueInvalid(DueFault.BeforeSession));
        Given(Expected, Absent).When(attendance => Assign(attendance, October25)).Then(Assigned with { DueOn = October25 });
        Given(Expected, Absent)
            .When(attendance => Assign(attendance, new(2022, 9, 30), Fold<Session>([KnownSessions.Planned(KnownSessions.InOctober), KnownSessions.Held])))
            .ThenRefused(new Rejection.DueInvalid(DueFault.BeforeSession));
    }

    [Fact]
    public void Another_date_leaves_it_returned() =>
        Given(Expected, Absent, Assigned, Submitted, Returned)
            .When(attendance => Assign(attendance, Due.AddDays(7)))
            .Then(Assigned with { DueOn = Due.AddDays(7) })
            .ThenTheState(attendance => (attendance.MakeUp!.State, attendance.MakeUp.DueOn, attendance.MakeUp.Answer).ShouldBe((MakeUpState.Returned, Due.AddDays(7), "过于简略")));

    [Fact]
    public void It_is_done_between_the_session_and_today()
    {
        Refused(Today.AddDays(1), DateFault.InFuture);
        Refused(October25.AddDays(-1), DateFault.BeforeItsCause);
        Given(Expected, Absent, Assigned).When(attendance => Submit(attendance, On(October25))).Then(Submitted with { On = October25 });
        Given(Expected, Absent, Assigned).When(attendance => Submit(attendance, On(Today))).Then(Submitted with { On = Today });

        static SubmitMakeUp On(DateOnly day) => HandingIn with { Work = Work with { On = day } };

        static void Refused(DateOnly day, DateFault fault) =>
            Given(Expected, Absent, Assigned).When(attendance => Submit(attendance, On(day))).ThenRefused(new Rejection.DateInvalid("on", fault));
    }

    [Fact]
    public void Nobody_but_the_secretary_hands_in_for_somebody_else()
    {
        Given(Expected, Absent, Assigned).When(attendance => Submit(attendance, asking: ResearchLiaison)).ThenRefused(new Rejection.NotOnesOwn());
        Given(Expected, Absent, Assigned)
            .When(attendance => Submit(attendance, HandingIn with { ForAnybody = true }, Secretary))
            .Then(Submitted with { Provenance = By(Secretary, RightNow) });
    }

    [Fact]
    public void Nobody_accepts_or_returns_his_or_her_own()
    {
        foreach (var asking in new[] { OfficeLiaison, Secretary with { OnBehalfOf = new(null, Wang) } })
        {
            Given(Expected, Absent, Assigned, Submitted).When(attendance => Accept(attendance, asking)).ThenRefused(new Rejection.SelfApproval());
            Given(Expected, Absent, Assigned, Submitted).When(attendance => Return(attendance, asking: asking)).ThenRefused(new Rejection.SelfApproval());
        }
    }

    [Fact]
    public void Who_accepted_is_the_person_acted_for_else_the_one_of_the_account_if_it_has_one()
    {
        Given(Expected, Absent, Assigned, Submitted).When(attendance => Accept(attendance)).Then(Accepted);
        Given(Expected, Absent, Assigned, Submitted)
            .When(attendance => Accept(attendance, Secretary))
            .Then(Accepted with { Provenance = By(Secretary, RightNow), AccepterId = null });
        var forTheLeader = Secretary with { OnBehalfOf = new(null, Chen) };
        Given(Expected, Absent, Assigned, Submitted)
            .When(attendance => Accept(attendance, forTheLeader))
            .Then(Accepted with { Provenance = By(forTheLeader, RightNow) });
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void It_is_returned_with_a_reason(string? reason) =>
        Given(Expected, Absent, Assigned, Submitted).When(attendance => Return(attendance, reason)).ThenRefused(new Rejection.ReasonRequired());

    [Fact]
    public void What_is_handed_in_again_is_no_longer_returned() =>
        Given(Expected, Absent, Assigned, Submitted, Returned)
            .When(attendance => Submit(attendance))
            .Then(Submitted)
            .ThenTheState(attendance => (attendance.MakeUp!.State, attendance.MakeUp.Work, attendance.MakeUp.Answer).ShouldBe((MakeUpState.Submitted, Work, null)));

    [Fact]
    public void Who_was_there_after_all_goes_on_with_nothing()
    {
        Given(Expected, Absent, Assigned, CorrectedToPresent).When(attendance => Submit(attendance)).ThenRefused(new Rejection.NotAbsent());
        Given(Expected, Absent, Assigned, Submitted, CorrectedToPresent).When(attendance => Accept(attendance)).ThenRefused(new Rejection.NotAbsent());
        Given(Expected, Absent, Assigned, Submitted, CorrectedToPresent).When(attendance => Return(attendance)).ThenRefused(new Rejection.NotAbsent());
    }

    [Fact]
    public void No_step_comes_before_the_one_it_follows()
    {
        var tooEarly = new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause);
        Given(Expected, Absent).When(attendance => MakeUpDecisions.Assign(
            attendance, Held, KnownSessions.SessionId, new(Wang, Due), Secretary.Saying("2022-10-24"), AtPresent)).ThenRefused(tooEarly);
        Given(Expected, Absent, Assigned).When(attendance => Submit(attendance, asking: OfficeLiaison.Saying("2022-11-09"))).ThenRefused(tooEarly);
        Given(Expected, Absent, Assigned, Submitted).When(attendance => Accept(attendance, Leader.Saying("2022-11-09"))).ThenRefused(tooEarly);
        Given(Expected, Absent, Assigned, Submitted).When(attendance => Return(attendance, asking: Leader.Saying("2022-11-09"))).ThenRefused(tooEarly);
    }
}
