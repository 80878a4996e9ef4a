using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.FollowUps.KnownFollowUps;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.FollowUps;

public class ReceivingAndReportingTests
{
    private static readonly ReportProgress HalfDone = new(Id(0x801), 50, "进展1", null);

    [Fact]
    public void The_lead_receives() =>
        Given(Issued).When(followUp => FollowUpDecisions.Receive(followUp, OfficeLiaison, AtPresent))
            .Then(new FollowUpReceived(By(OfficeLiaison, RightNow), KnownSessions.SessionId));

    [Fact]
    public void A_co_department_neither_receives_nor_hands_in_for_the_lead()
    {
        Given(Issued).When(followUp => Say("receive", followUp, ResearchLiaison)).ThenRefused(new Rejection.NotResponsible());
        Given(Issued, Received).When(followUp => Say("submit", followUp, ResearchLiaison)).ThenRefused(new Rejection.NotResponsible());
    }

    [Fact]
    public void A_co_department_reports_for_itself_and_receives_for_nobody() =>
        Given(Issued)
            .When(followUp => FollowUpDecisions.ReportProgress(followUp, HalfDone, ResearchLiaison, AtPresent))
            .Then(Reported(1, 50) with { Provenance = By(ResearchLiaison, RightNow), DepartmentId = Research })
            .ThenTheState(followUp => (followUp.State, followUp.Received, followUp.Percent).ShouldBe((FollowUpState.Issued, null, 50)));

    [Fact]
    public void Who_speaks_for_lead_and_co_department_reports_for_the_lead() =>
        Given(Issued, Received)
            .When(followUp => FollowUpDecisions.ReportProgress(followUp, HalfDone, OfficeLiaison with { DepartmentIds = [Research, Office] }, AtPresent))
            .Then(Reported(1, 50));

    [Fact]
    public void The_owner_reports_as_a_person()
    {
        var owned = Issued with { Responsible = Issued.Responsible with { OwnerId = Li } };
        var owner = OfficeLiaison with { PersonId = Li, DepartmentIds = [Training] };
        Given(owned, Received)
            .When(followUp => FollowUpDecisions.ReportProgress(followUp, HalfDone, owner, AtPresent))
            .Then(Reported(1, 50) with { Provenance = By(owner, RightNow), DepartmentId = null });
    }

    [Theory]
    [InlineData("receive")]
    [InlineData("report")]
    [InlineData("submit")]
    public void Nobody_else_receives_reports_or_hands_in(string what)
    {
        var training = OfficeLiaison with { PersonId = Li, DepartmentIds = [Training] };
        Given(Issued).When(followUp => Say(what, followUp, training)).ThenRefused(new Rejection.NotResponsible());
        Given(Issued).When(followUp => Say(what, followUp, Secretary)).ThenRefused(new Rejection.NotResponsible());
    }

    [Theory]
    [InlineData("receive")]
    [InlineData("report")]
    [InlineData("submit")]
    public void Who_acts_for_a_responsible_body_may(string what)
    {
        var forTheOffice = Secretary with { OnBehalfOf = new(Office, null) };
        Given(Issued).When(followUp => Say(what, followUp, forTheOffice)).ThenItHappened(RightNow);
    }

    [Theory]
    [InlineData("receive")]
    [InlineData("report")]
    [InlineData("submit")]
    public void The_owner_may_and_who_acts_for_the_owner(string what)
    {
        var owned = Issued with { Responsible = Issued.Responsible with { OwnerId = Li } };
        Given(owned).When(followUp => Say(what, followUp, OfficeLiaison with { PersonId = Li, DepartmentIds = [Training] })).ThenItHappened(RightNow);
        Given(owned).When(followUp => Say(what, followUp, Secretary with { OnBehalfOf = new(null, Li) })).ThenItHappened(RightNow);
        Given(owned).When(followUp => Say(what, followUp, Secretary with { OnBehalfOf = new(null, Wang) })).ThenRefused(new Rejection.NotResponsible());
    }

    [Theory]
    [InlineData("receive")]
    [InlineData("report")]
    [InlineData("submit")]
    public void Nothing_is_done_before_the_issue(string what)
    {
        Given(Issued).When(followUp => Say(what, followUp, OfficeLiaison.Saying("2022-10-24")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
        Given(Issued).When(followUp => Say(what, followUp, OfficeLiaison.Saying("2022-10-25"))).ThenItHappened(On(October25));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("submit")]
    public void After_a_return_nothing_is_done_before_it(string what)
    {
        Given(Reaching(FollowUpState.Returned)).When(followUp => Say(what, followUp, OfficeLiaison.Saying("2022-11-01")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));
        Given(Reaching(FollowUpState.Returned)).When(followUp => Say(what, followUp, OfficeLiaison.Saying("2022-11-02")))
            .ThenItHappened(On(new(2022, 11, 2)));
    }

    [Theory]
    [InlineData("receive")]
    [InlineData("report")]
    [InlineData("submit")]
    public void Nothing_is_done_in_the_future(string what) =>
        Given(Issued).When(followUp => Say(what, followUp, OfficeLiaison.Saying("2022-11-11")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));

    [Fact]
    public void Who_reports_before_receipt_receives_too() =>
        Given(Issued)
            .When(followUp => FollowUpDecisions.ReportProgress(followUp, HalfDone, OfficeLiaison, AtPresent))
            .Then(new FollowUpReceived(By(OfficeLiaison, RightNow), KnownSessions.SessionId), Reported(1, 50))
            .ThenTheState(followUp => (followUp.State, followUp.Percent).ShouldBe((FollowUpState.Received, 50)));

    [Fact]
    public void Who_hands_in_before_receipt_receives_too() =>
        Given(Issued)
            .When(followUp => FollowUpDecisions.Submit(followUp, new("已完成", null), OfficeLiaison, AtPresent))
            .Then(
                new FollowUpReceived(By(OfficeLiaison, RightNow), KnownSessions.SessionId),
                Submitted with { Provenance = By(OfficeLiaison, RightNow) });

    [Fact]
    public void Reports_need_not_follow_each_other() =>
        Given(Issued, Received, Reported(1, 80))
            .When(followUp => FollowUpDecisions.ReportProgress(
                followUp, HalfDone with { ReportId = Id(0x802), Text = "进展2" }, ResearchLiaison.Saying("2022-10-28"), AtPresent))
            .Then(Reported(2, 50) with { Provenance = By(ResearchLiaison, On(new(2022, 10, 28))), DepartmentId = Research });

    [Fact]
    public void A_report_without_a_percent_leaves_the_one_before() =>
        Fold<FollowUp>([Issued, Received, Reported(1, 30), Reported(2)]).Percent.ShouldBe(30);

    [Fact]
    public void The_same_report_is_made_once_and_another_under_its_id_refused()
    {
        Given(Issued, Received, Reported(1, 50))
            .When(followUp => FollowUpDecisions.ReportProgress(followUp, HalfDone, ResearchLiaison, AtPresent)).ThenAlreadySo();
        foreach (var other in new[] { HalfDone with { Percent = 60 }, HalfDone with { Text = "进展" }, HalfDone with { Problem = "经费" } })
        {
            Given(Issued, Received, Reported(1, 50))
                .When(followUp => FollowUpDecisions.ReportProgress(followUp, other, OfficeLiaison, AtPresent))
                .ThenRefused(new Rejection.IdTaken(Id(0x801)));
        }
    }

    private static Decision<FollowUpEvent> Say(string what, FollowUp followUp, Asking asking) => what switch
    {
        "receive" => FollowUpDecisions.Receive(followUp, asking, AtPresent),
        "report" => FollowUpDecisions.ReportProgress(followUp, HalfDone, asking, AtPresent),
        _ => FollowUpDecisions.Submit(followUp, new("又完成", "照片"), asking, AtPresent),
    };
}
