using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.FollowUps.KnownFollowUps;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.FollowUps;

public class ClosingElsewhereTests
{
    private static readonly CloseElsewhere AsTheLedgerSays = new("督办台账.xlsx", "已印发");

    private static Decision<FollowUpEvent> Say(FollowUp followUp, Asking? asking = null) =>
        FollowUpDecisions.CloseElsewhere(followUp, AsTheLedgerSays, asking ?? Secretary.Saying("2022-11-03"), AtPresent);

    [Fact]
    public void What_nothing_became_of_here_is_closed_as_the_ledger_says() =>
        Given(Issued).When(followUp => Say(followUp)).Then(ClosedElsewhere);

    [Fact]
    public void On_a_day_that_the_ledger_does_not_say_it_was_closed_nobody_knows_when() =>
        Given(Issued).When(followUp => Say(followUp, Secretary)).ThenItHappened(Occurred.Unknown);

    [Fact]
    public void It_was_not_closed_before_it_was_issued_nor_in_the_future()
    {
        Given(Issued).When(followUp => Say(followUp, Secretary.Saying("2022-10-24"))).ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
        Given(Issued).When(followUp => Say(followUp, Secretary.Saying("2022-11-11"))).ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));
    }

    [Fact]
    public void What_somebody_here_did_something_about_is_closed_here()
    {
        var workedOn = new Rejection.WrongState("worked-on");
        Given(Issued, Received).When(followUp => Say(followUp)).ThenRefused(workedOn);
        Given(Issued, Reported()).When(followUp => Say(followUp)).ThenRefused(workedOn);
        Given(Issued, Attached()).When(followUp => Say(followUp)).ThenRefused(workedOn);
        Given(Issued, ReassignedTo(Training)).When(followUp => Say(followUp)).ThenRefused(workedOn);
        Given(DueOnTuesday, AskedForFriday).When(followUp => Say(followUp)).ThenRefused(workedOn);
        Given(Issued, Suspended, Resumed).When(followUp => Say(followUp)).ThenRefused(workedOn);
        Given(Issued, new FollowUpCarriedOver(By(Secretary, RightNow), KnownSessions.SessionId, LaterSessionId)).When(followUp => Say(followUp)).ThenRefused(workedOn);
    }

    [Fact]
    public void Nobody_hands_in_or_accepts_it_again()
    {
        Given(Issued, ClosedElsewhere).When(followUp => FollowUpDecisions.Submit(followUp, new("已完成", null), OfficeLiaison, AtPresent)).ThenRefused(new Rejection.WrongState("closed"));
        Given(Issued, ClosedElsewhere).When(followUp => FollowUpDecisions.Close(followUp, new(null), Leader, AtPresent)).ThenAlreadySo();
        Given(Issued, ClosedElsewhere).When(followUp => FollowUpDecisions.Cancel(followUp, new("并入"), Leader, AtPresent)).ThenRefused(new Rejection.WrongState("closed"));
    }

    [Fact]
    public void Taken_up_again_it_is_to_be_received_and_goes_its_way_here()
    {
        Given(Issued, ClosedElsewhere)
            .When(followUp => FollowUpDecisions.Reopen(followUp, new("复查未通过"), Leader, AtPresent))
            .ThenTheState(followUp => (followUp.State, followUp.ClosedElsewhere).ShouldBe((FollowUpState.Issued, null)));
        Given(Issued, ClosedElsewhere)
            .When(followUp => FollowUpDecisions.Reopen(followUp, new("复查未通过"), Leader.Saying("2022-11-02"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
        Given(Issued, ClosedElsewhere, Reopened).When(followUp => Say(followUp)).ThenRefused(new Rejection.WrongState("worked-on"));
    }
}
