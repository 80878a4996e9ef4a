using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.FollowUps.KnownFollowUps;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.FollowUps;

public class HaltingTests
{
    private static Decision<FollowUpEvent> Say(string what, FollowUp followUp, string? reason = "另有安排", Asking? asking = null) => what switch
    {
        "suspend" => FollowUpDecisions.Suspend(followUp, new(reason), asking ?? Leader, AtPresent),
        "resume" => FollowUpDecisions.Resume(followUp, new(reason), asking ?? Leader, AtPresent),
        "cancel" => FollowUpDecisions.Cancel(followUp, new(reason), asking ?? Leader, AtPresent),
        _ => FollowUpDecisions.Reopen(followUp, new(reason), asking ?? Leader, AtPresent),
    };

    [Fact]
    public void Each_is_done_for_its_reason()
    {
        var provenance = By(Leader, RightNow);
        Given(Issued).When(followUp => Say("suspend", followUp)).Then(new FollowUpSuspended(provenance, KnownSessions.SessionId, "另有安排"));
        Given(Issued, Suspended).When(followUp => Say("resume", followUp)).Then(new FollowUpResumed(provenance, KnownSessions.SessionId, "另有安排"));
        Given(Issued).When(followUp => Say("cancel", followUp)).Then(new FollowUpCancelled(provenance, KnownSessions.SessionId, "另有安排"));
        Given(Issued, Cancelled).When(followUp => Say("reopen", followUp)).Then(new FollowUpReopened(provenance, KnownSessions.SessionId, "另有安排"));
    }

    [Theory]
    [InlineData("suspend", FollowUpState.Received)]
    [InlineData("resume", FollowUpState.Suspended)]
    [InlineData("cancel", FollowUpState.Received)]
    [InlineData("reopen", FollowUpState.Closed)]
    public void None_is_done_without_a_reason(string what, FollowUpState state)
    {
        foreach (var reason in new[] { null, "　 " })
            Given(Reaching(state)).When(followUp => Say(what, followUp, reason)).ThenRefused(new Rejection.ReasonRequired());
    }

    [Theory]
    [InlineData(FollowUpState.Issued)]
    [InlineData(FollowUpState.Received)]
    [InlineData(FollowUpState.Returned)]
    public void It_goes_on_where_it_was_suspended(FollowUpState state) =>
        Given([.. Reaching(state), Suspended])
            .When(followUp => Say("resume", followUp))
            .ThenTheState(followUp => (followUp.State, followUp.Stage.ResumesTo).ShouldBe((state, null)));

    [Fact]
    public void While_it_is_suspended_nothing_is_received_reported_or_handed_in()
    {
        var suspended = new Rejection.WrongState("suspended");
        Given(Issued, Suspended).When(followUp => FollowUpDecisions.Receive(followUp, OfficeLiaison, AtPresent)).ThenRefused(suspended);
        Given(Issued, Received, Suspended)
            .When(followUp => FollowUpDecisions.ReportProgress(followUp, new(Id(0x801), 50, "进展", null), OfficeLiaison, AtPresent)).ThenRefused(suspended);
        Given(Issued, Received, Suspended)
            .When(followUp => FollowUpDecisions.Submit(followUp, new("已完成", null), OfficeLiaison, AtPresent)).ThenRefused(suspended);
    }

    [Fact]
    public void What_goes_on_already_is_so_and_what_was_never_suspended_cannot_go_on()
    {
        Given(Issued, Suspended, Resumed, Received).When(followUp => Say("resume", followUp)).ThenAlreadySo();
        Given(Issued, Received).When(followUp => Say("resume", followUp)).ThenRefused(new Rejection.WrongState("received"));
    }

    [Theory]
    [InlineData(FollowUpState.Issued)]
    [InlineData(FollowUpState.Received)]
    [InlineData(FollowUpState.Submitted)]
    [InlineData(FollowUpState.Returned)]
    [InlineData(FollowUpState.Suspended)]
    public void Whatever_is_open_can_be_cancelled(FollowUpState state) =>
        Given(Reaching(state))
            .When(followUp => Say("cancel", followUp))
            .ThenTheState(followUp => (followUp.State, followUp.Cancellation!.Reason).ShouldBe((FollowUpState.Cancelled, "另有安排")));

    [Theory]
    [InlineData(FollowUpState.Closed)]
    [InlineData(FollowUpState.Cancelled)]
    public void What_was_received_goes_on_as_received_when_it_is_reopened(FollowUpState state) =>
        Given(Reaching(state))
            .When(followUp => Say("reopen", followUp))
            .ThenTheState(followUp => (followUp.State, followUp.Closing, followUp.Cancellation).ShouldBe((FollowUpState.Received, null, null)));

    [Fact]
    public void What_its_present_lead_never_received_is_to_be_received_when_it_is_reopened()
    {
        Given(Issued, Cancelled).When(followUp => Say("reopen", followUp)).ThenTheState(followUp => followUp.State.ShouldBe(FollowUpState.Issued));
        Given(Issued, Received, ReassignedTo(Training), Cancelled)
            .When(followUp => Say("reopen", followUp)).ThenTheState(followUp => followUp.State.ShouldBe(FollowUpState.Issued));
    }

    [Fact]
    public void What_was_reopened_from_a_suspension_goes_on() =>
        Given(Issued, Received, Suspended, Cancelled)
            .When(followUp => Say("reopen", followUp))
            .ThenTheState(followUp => (followUp.State, followUp.Stage.ResumesTo).ShouldBe((FollowUpState.Received, null)));

    [Fact]
    public void What_was_reopened_is_handed_in_and_closed_again()
    {
        Given([.. Reaching(FollowUpState.Closed), Reopened])
            .When(followUp => FollowUpDecisions.Close(followUp, new("同意"), Leader, AtPresent)).ThenRefused(new Rejection.NotSubmitted());
        Given([.. Reaching(FollowUpState.Closed), Reopened])
            .When(followUp => FollowUpDecisions.Submit(followUp, new("已完成", null), OfficeLiaison, AtPresent))
            .Then(Submitted with { Provenance = By(OfficeLiaison, RightNow) });
    }

    [Fact]
    public void What_was_reopened_already_is_so_and_what_never_ended_cannot_be()
    {
        Given([.. Reaching(FollowUpState.Closed), Reopened]).When(followUp => Say("reopen", followUp)).ThenAlreadySo();
        Given(Issued).When(followUp => Say("reopen", followUp)).ThenRefused(new Rejection.WrongState("issued"));
    }

    [Theory]
    [InlineData("suspend", FollowUpState.Issued, "2022-10-24", "2022-10-25")]
    [InlineData("suspend", FollowUpState.Returned, "2022-11-01", "2022-11-02")]
    [InlineData("resume", FollowUpState.Suspended, "2022-11-01", "2022-11-02")]
    [InlineData("cancel", FollowUpState.Submitted, "2022-10-31", "2022-11-01")]
    [InlineData("cancel", FollowUpState.Suspended, "2022-11-01", "2022-11-02")]
    [InlineData("reopen", FollowUpState.Closed, "2022-11-02", "2022-11-03")]
    [InlineData("reopen", FollowUpState.Cancelled, "2022-11-03", "2022-11-04")]
    public void None_happens_before_what_it_follows(string what, FollowUpState state, string tooEarly, string earliest)
    {
        Given(Reaching(state)).When(followUp => Say(what, followUp, asking: Leader.Saying(tooEarly)))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
        Given(Reaching(state)).When(followUp => Say(what, followUp, asking: Leader.Saying(earliest)))
            .ThenItHappened(On(DateOnly.Parse(earliest, null)));
        Given(Reaching(state)).When(followUp => Say(what, followUp, asking: Leader.Saying("2022-11-11")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));
    }

    [Fact]
    public void What_is_done_after_it_went_on_or_was_reopened_does_not_lie_before_that()
    {
        Given(Issued, Received, Suspended, Resumed)
            .When(followUp => FollowUpDecisions.Submit(followUp, new("已完成", null), OfficeLiaison.Saying("2022-11-04"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
        Given([.. Reaching(FollowUpState.Closed), Reopened])
            .When(followUp => FollowUpDecisions.Submit(followUp, new("已完成", null), OfficeLiaison.Saying("2022-11-05"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
    }
}
