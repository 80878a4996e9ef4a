using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.FollowUps.KnownFollowUps;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.FollowUps;

public class ReturningAndClosingTests
{
    [Fact]
    public void A_completion_is_returned_with_a_reason() =>
        Given(Reaching(FollowUpState.Submitted))
            .When(followUp => FollowUpDecisions.Return(followUp, new("补充材料", Tomorrow), Leader, AtPresent))
            .Then(new FollowUpReturned(By(Leader, RightNow), KnownSessions.SessionId, "补充材料", Tomorrow));

    [Theory]
    [InlineData(null)]
    [InlineData("　 ")]
    public void A_completion_is_not_returned_without_a_reason(string? reason) =>
        Given(Reaching(FollowUpState.Submitted))
            .When(followUp => FollowUpDecisions.Return(followUp, new(reason, null), Leader, AtPresent))
            .ThenRefused(new Rejection.ReasonRequired());

    [Fact]
    public void It_is_not_to_be_redone_before_its_return()
    {
        Given(Reaching(FollowUpState.Submitted))
            .When(followUp => FollowUpDecisions.Return(followUp, new("补充材料", Today.AddDays(-1)), Leader, AtPresent))
            .ThenRefused(new Rejection.DueInvalid(DueFault.RedoBeforeReturn));
        Given(Reaching(FollowUpState.Submitted))
            .When(followUp => FollowUpDecisions.Return(followUp, new("补充材料", Today), Leader, AtPresent))
            .ThenItHappened(RightNow);
        Given(Reaching(FollowUpState.Submitted))
            .When(followUp => FollowUpDecisions.Return(followUp, new("补充材料", new(2022, 11, 4)), Leader.Saying("2022-11-03"), AtPresent))
            .ThenItHappened(On(new(2022, 11, 3)));
    }

    [Fact]
    public void Of_a_return_known_to_the_month_it_is_not_to_be_redone_before_that_month() =>
        Given(Reaching(FollowUpState.Submitted))
            .When(followUp => FollowUpDecisions.Return(followUp, new("补充材料", new(2022, 10, 31)), Leader.Saying("2022-11"), AtPresent))
            .ThenRefused(new Rejection.DueInvalid(DueFault.RedoBeforeReturn));

    [Theory]
    [InlineData("return")]
    [InlineData("close")]
    public void A_completion_is_not_judged_before_it_was_handed_in(string what)
    {
        Given(Reaching(FollowUpState.Submitted)).When(followUp => Say(what, followUp, Leader.Saying("2022-10-31")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
        Given(Reaching(FollowUpState.Submitted)).When(followUp => Say(what, followUp, Leader.Saying("2022-11-01"))).ThenItHappened(On(new(2022, 11, 1)));
        Given(Reaching(FollowUpState.Submitted)).When(followUp => Say(what, followUp, Leader.Saying("2022-11-11")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));
    }

    [Fact]
    public void What_follows_is_the_last_completion_and_not_the_first() =>
        Given([.. Reaching(FollowUpState.Returned), Submitted with { Provenance = By(OfficeLiaison, On(new(2022, 11, 8))) }])
            .When(followUp => FollowUpDecisions.Close(followUp, new(null), Leader.Saying("2022-11-07"), AtPresent))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));

    [Fact]
    public void A_completion_handed_in_is_closed_by_another_account() =>
        Given(Reaching(FollowUpState.Submitted))
            .When(followUp => FollowUpDecisions.Close(followUp, new("同意"), Leader, AtPresent))
            .Then(new FollowUpClosed(By(Leader, RightNow), KnownSessions.SessionId, "同意"));

    [Fact]
    public void The_account_that_handed_the_completion_in_does_not_close_it()
    {
        Given(Reaching(FollowUpState.Submitted))
            .When(followUp => FollowUpDecisions.Close(followUp, new("同意"), OfficeLiaison, AtPresent))
            .ThenRefused(new Rejection.SelfClose());
        Given(Reaching(FollowUpState.Submitted))
            .When(followUp => FollowUpDecisions.Close(followUp, new("同意"), OfficeLiaison with { OnBehalfOf = new(null, Chen) }, AtPresent))
            .ThenRefused(new Rejection.SelfClose());
    }

    [Fact]
    public void A_completion_may_be_handed_in_again_in_the_same_words() =>
        Given(Reaching(FollowUpState.Returned))
            .When(followUp => FollowUpDecisions.Submit(followUp, new("已完成", null), OfficeLiaison, AtPresent))
            .Then(Submitted with { Provenance = By(OfficeLiaison, RightNow) });

    [Fact]
    public void A_completion_that_awaits_judgement_is_not_replaced()
    {
        Given(Reaching(FollowUpState.Submitted))
            .When(followUp => FollowUpDecisions.Submit(followUp, new("已完成", null), OfficeLiaison, AtPresent)).ThenAlreadySo();
        Given(Reaching(FollowUpState.Submitted))
            .When(followUp => FollowUpDecisions.Submit(followUp, new("已完成", "照片"), OfficeLiaison, AtPresent))
            .ThenRefused(new Rejection.WrongState("completion-submitted"));
    }

    private static Decision<FollowUpEvent> Say(string what, FollowUp followUp, Asking asking) => what == "return"
        ? FollowUpDecisions.Return(followUp, new("补充材料", null), asking, AtPresent)
        : FollowUpDecisions.Close(followUp, new(null), asking, AtPresent);
}
