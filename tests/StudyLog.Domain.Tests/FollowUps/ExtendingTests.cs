using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.FollowUps.KnownFollowUps;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.FollowUps;

public class ExtendingTests
{
    private static readonly RequestExtension UntilFriday = new(Friday, "汛情");
    private static readonly FollowUpExtensionGranted Granted = new(By(Leader, On(new(2022, 11, 8))), KnownSessions.SessionId, Friday);
    private static readonly FollowUpExtensionRefused Refused = new(By(Leader, On(new(2022, 11, 8))), KnownSessions.SessionId, "抓紧办理");

    private static Decision<FollowUpEvent> Ask(FollowUp followUp, RequestExtension? command = null, Asking? asking = null) =>
        FollowUpDecisions.RequestExtension(followUp, command ?? UntilFriday, asking ?? OfficeLiaison, AtPresent);

    private static Decision<FollowUpEvent> Grant(FollowUp followUp) => FollowUpDecisions.GrantExtension(followUp, Leader, AtPresent);

    private static Decision<FollowUpEvent> Refuse(FollowUp followUp) => FollowUpDecisions.RefuseExtension(followUp, new("抓紧办理"), Leader, AtPresent);

    [Fact]
    public void The_lead_asks_for_more_time_and_the_due_date_stays_until_it_is_granted() =>
        Given(DueOnTuesday, Received)
            .When(followUp => Ask(followUp))
            .Then(AskedForFriday with { Provenance = By(OfficeLiaison, RightNow) })
            .ThenTheState(followUp => (followUp.Due!.On, followUp.PendingExtension!.IsLate).ShouldBe((Tuesday, false)));

    [Fact]
    public void The_owner_and_who_acts_for_the_lead_may_ask_and_nobody_else()
    {
        Given(DueOnTuesday).When(followUp => Ask(followUp, asking: Secretary with { OnBehalfOf = new(Office, null) })).ThenItHappened(RightNow);
        Given(DueOnTuesday).When(followUp => Ask(followUp, asking: Secretary with { OnBehalfOf = new(null, Wang) })).ThenItHappened(RightNow);
        Given(DueOnTuesday).When(followUp => Ask(followUp, asking: ResearchLiaison)).ThenRefused(new Rejection.NotResponsible());
        Given(DueOnTuesday).When(followUp => Ask(followUp, asking: Secretary)).ThenRefused(new Rejection.NotResponsible());
    }

    [Theory]
    [InlineData(DueKind.Continuous)]
    [InlineData(DueKind.Unspecified)]
    public void What_is_due_on_no_day_cannot_be_extended(DueKind kind) =>
        Given(Issued with { Due = new(kind, null) }).When(followUp => Ask(followUp)).ThenRefused(new Rejection.DueInvalid(DueFault.NothingToExtend));

    [Fact]
    public void The_new_due_date_lies_after_the_present_one()
    {
        Given(DueOnTuesday).When(followUp => Ask(followUp, UntilFriday with { NewDueOn = Tuesday })).ThenRefused(new Rejection.DueInvalid(DueFault.NotLater));
        Given(DueOnTuesday, AskedForFriday, Granted)
            .When(followUp => Ask(followUp, new(Friday, "再延"))).ThenRefused(new Rejection.DueInvalid(DueFault.NotLater));
        Given(DueOnTuesday, AskedForFriday, Granted).When(followUp => Ask(followUp, new(Friday.AddDays(1), "再延"))).ThenItHappened(RightNow);
    }

    [Theory]
    [InlineData("2022-11-09", "2022-11-09", false)]
    [InlineData("2022-11-09", "2022-11-10", true)]
    [InlineData("2022-10-31", "2022-11", true)]
    [InlineData("2022-11-01", "2022-11", false)]
    [InlineData("2022-11-01", "unknown", false)]
    public void What_is_asked_after_the_due_date_is_late(string due, string asked, bool late) =>
        Given(Issued with { Due = new(DueKind.Date, DateOnly.Parse(due, null)) })
            .When(followUp => Ask(followUp, asking: OfficeLiaison.Saying(asked)))
            .ThenTheState(followUp => followUp.PendingExtension!.IsLate.ShouldBe(late));

    [Fact]
    public void One_extension_is_asked_for_at_a_time()
    {
        Given(DueOnTuesday, AskedForFriday).When(followUp => Ask(followUp)).ThenAlreadySo();
        foreach (var other in new[] { UntilFriday with { NewDueOn = Friday.AddDays(1) }, UntilFriday with { Reason = "缺人手" } })
            Given(DueOnTuesday, AskedForFriday).When(followUp => Ask(followUp, other)).ThenRefused(new Rejection.WrongState("extension-pending"));
    }

    [Fact]
    public void What_was_granted_is_so_already_and_what_was_refused_may_be_asked_for_again()
    {
        Given(DueOnTuesday, AskedForFriday, Granted).When(followUp => Ask(followUp)).ThenAlreadySo();
        Given(DueOnTuesday, AskedForFriday, Refused).When(followUp => Ask(followUp)).Then(AskedForFriday with { Provenance = By(OfficeLiaison, RightNow) });
    }

    [Fact]
    public void Granting_moves_the_due_date() =>
        Given(DueOnTuesday, AskedForFriday)
            .When(Grant)
            .Then(new FollowUpExtensionGranted(By(Leader, RightNow), KnownSessions.SessionId, Friday))
            .ThenTheState(followUp => (followUp.Due, followUp.Extensions[0].Outcome).ShouldBe((new Due(DueKind.Date, Friday), ExtensionOutcome.Granted)));

    [Fact]
    public void Refusing_leaves_the_due_date() =>
        Given(DueOnTuesday, AskedForFriday)
            .When(Refuse)
            .Then(new FollowUpExtensionRefused(By(Leader, RightNow), KnownSessions.SessionId, "抓紧办理"))
            .ThenTheState(followUp =>
            {
                followUp.Due!.On.ShouldBe(Tuesday);
                (followUp.Extensions[0].Outcome, followUp.Extensions[0].Refusal).ShouldBe((ExtensionOutcome.Refused, "抓紧办理"));
            });

    [Fact]
    public void The_account_that_asked_may_decide() =>
        Given(DueOnTuesday, AskedForFriday).When(followUp => FollowUpDecisions.GrantExtension(followUp, OfficeLiaison, AtPresent)).ThenItHappened(RightNow);

    [Fact]
    public void What_was_decided_the_same_way_is_so_already_and_the_other_way_too_late()
    {
        var tooLate = new Rejection.WrongState("no-extension-pending");
        Given(DueOnTuesday, AskedForFriday, Granted).When(Grant).ThenAlreadySo();
        Given(DueOnTuesday, AskedForFriday, Granted).When(Refuse).ThenRefused(tooLate);
        Given(DueOnTuesday, AskedForFriday, Refused).When(Refuse).ThenAlreadySo();
        Given(DueOnTuesday, AskedForFriday, Refused).When(Grant).ThenRefused(tooLate);
        Given(DueOnTuesday, AskedForFriday, Refused)
            .When(followUp => FollowUpDecisions.RefuseExtension(followUp, new("另有理由"), Leader, AtPresent)).ThenRefused(tooLate);
    }

    [Fact]
    public void Handing_in_or_cancelling_ends_what_was_asked_for()
    {
        foreach (var end in new FollowUpEvent[] { Submitted, Cancelled })
        {
            Given(DueOnTuesday, Received, AskedForFriday, end).When(Grant).ThenRefused(new Rejection.WrongState("no-extension-pending"));
            Fold<FollowUp>([DueOnTuesday, Received, AskedForFriday, end]).Extensions[0].Outcome.ShouldBe(ExtensionOutcome.Lapsed);
        }
    }

    [Fact]
    public void While_it_is_suspended_an_extension_asked_for_before_is_still_decided_on() =>
        Given(DueOnTuesday, Received, AskedForFriday, Suspended).When(Grant).ThenTheState(followUp => followUp.Due!.On.ShouldBe(Friday));

    [Theory]
    [InlineData(null)]
    [InlineData("　 ")]
    public void More_time_is_neither_asked_for_nor_refused_without_a_reason(string? reason)
    {
        Given(DueOnTuesday).When(followUp => Ask(followUp, new(Friday, reason))).ThenRefused(new Rejection.ReasonRequired());
        Given(DueOnTuesday, AskedForFriday)
            .When(followUp => FollowUpDecisions.RefuseExtension(followUp, new(reason), Leader, AtPresent)).ThenRefused(new Rejection.ReasonRequired());
    }

    [Fact]
    public void It_is_not_asked_for_before_the_issue_nor_decided_on_before_it_was_asked_for()
    {
        var tooEarly = new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause);
        Given(DueOnTuesday).When(followUp => Ask(followUp, asking: OfficeLiaison.Saying("2022-10-24"))).ThenRefused(tooEarly);
        Given(DueOnTuesday, AskedForFriday)
            .When(followUp => FollowUpDecisions.GrantExtension(followUp, Leader.Saying("2022-11-06"), AtPresent)).ThenRefused(tooEarly);
        Given(DueOnTuesday, AskedForFriday)
            .When(followUp => FollowUpDecisions.RefuseExtension(followUp, new("抓紧办理"), Leader.Saying("2022-11-06"), AtPresent)).ThenRefused(tooEarly);
    }
}
