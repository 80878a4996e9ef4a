using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Domain.Tests.Sessions;
using static StudyLog.Domain.Tests.FollowUps.KnownFollowUps;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.FollowUps;

public class IssuingTests
{
    private static Decision<FollowUpEvent> Say(FollowUp followUp, IssueFollowUp command, Asking? asking = null, Session? session = null) =>
        FollowUpDecisions.Issue(followUp, session ?? KnownFollowUps.Session, command, asking ?? Secretary, AtPresent);

    [Fact]
    public void A_follow_up_is_issued_on_the_sessions_day() =>
        GivenNoFollowUp().When(followUp => Say(followUp, Issue())).Then(Issued);

    [Fact]
    public void A_follow_up_comes_from_a_remark_of_the_session() =>
        GivenNoFollowUp()
            .When(followUp => Say(followUp, Issue() with { RemarkSeq = 2 }))
            .Then(Issued with { RemarkId = Id(0x702) });

    [Fact]
    public void A_follow_up_does_not_come_from_a_remark_that_was_not_made() =>
        GivenNoFollowUp()
            .When(followUp => Say(followUp, Issue() with { RemarkSeq = 3 }))
            .ThenRefused(new Rejection.Invalid("remarkSeq", "no-such-remark"));

    [Fact]
    public void A_follow_up_has_a_lead() =>
        GivenNoFollowUp().When(followUp => Say(followUp, Issue() with { LeadDepartmentId = null })).ThenRefused(new Rejection.LeadRequired());

    [Fact]
    public void The_lead_is_no_co_department_of_itself_and_none_is_named_twice() =>
        GivenNoFollowUp()
            .When(followUp => Say(followUp, Issue() with { CoDepartmentIds = [Research, Office, Research] }))
            .Then(Issued);

    [Theory]
    [InlineData(DueKind.Date, null, DueFault.DateMissing)]
    [InlineData(DueKind.Continuous, "2022-12-01", DueFault.DateNotAllowed)]
    [InlineData(DueKind.Unspecified, "2022-12-01", DueFault.DateNotAllowed)]
    [InlineData(DueKind.Date, "2022-10-24", DueFault.BeforeIssue)]
    public void A_due_date_goes_with_its_kind_and_not_before_the_issue(DueKind kind, string? on, DueFault fault) =>
        GivenNoFollowUp()
            .When(followUp => Say(followUp, Issue() with { Due = new(kind, on is null ? null : DateOnly.Parse(on, null)) }))
            .ThenRefused(new Rejection.DueInvalid(fault));

    [Theory]
    [InlineData(DueKind.Date, "2022-10-25")]
    [InlineData(DueKind.Date, "2022-12-31")]
    [InlineData(DueKind.Continuous, null)]
    [InlineData(DueKind.Unspecified, null)]
    public void A_follow_up_may_be_due_from_the_day_of_its_issue_on(DueKind kind, string? on)
    {
        var due = new Due(kind, on is null ? null : DateOnly.Parse(on, null));
        GivenNoFollowUp().When(followUp => Say(followUp, Issue() with { Due = due })).Then(Issued with { Due = due });
    }

    [Fact]
    public void Due_is_measured_against_the_issue_as_said()
    {
        var due = new Due(DueKind.Date, new(2022, 10, 28));
        GivenNoFollowUp().When(followUp => Say(followUp, Issue() with { Due = due }, Secretary.Saying("2022-10-29")))
            .ThenRefused(new Rejection.DueInvalid(DueFault.BeforeIssue));
        GivenNoFollowUp().When(followUp => Say(followUp, Issue() with { Due = due }, Secretary.Saying("unknown")))
            .ThenItHappened(Occurred.Unknown);
    }

    [Fact]
    public void Of_an_issue_known_to_the_month_due_is_not_before_that_month()
    {
        var inOctober = Fold<Session>([KnownSessions.Planned(KnownSessions.InOctober), KnownSessions.Held]);
        GivenNoFollowUp()
            .When(followUp => Say(followUp, Issue() with { Due = new(DueKind.Date, new(2022, 9, 30)) }, session: inOctober))
            .ThenRefused(new Rejection.DueInvalid(DueFault.BeforeIssue));
        GivenNoFollowUp()
            .When(followUp => Say(followUp, Issue() with { Due = new(DueKind.Date, new(2022, 10, 1)) }, session: inOctober))
            .ThenItHappened(Occurred.InMonthOf(October25, Shanghai));
    }

    [Fact]
    public void A_follow_up_of_an_undated_session_was_issued_nobody_knows_when() =>
        GivenNoFollowUp()
            .When(followUp => Say(followUp, Issue(), session: Fold<Session>([KnownSessions.Planned(KnownSessions.Undated), KnownSessions.Held])))
            .ThenItHappened(Occurred.Unknown);

    [Fact]
    public void A_follow_up_is_not_issued_in_the_future() =>
        GivenNoFollowUp()
            .When(followUp => Say(followUp, Issue(), Secretary.Saying("2022-11-11")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.InFuture));

    [Fact]
    public void The_same_id_with_the_same_content_is_the_same_follow_up() =>
        Given(Issued).When(followUp => Say(followUp, Issue() with { Number = "2022-2", CoDepartmentIds = [Research] }, Leader)).ThenAlreadySo();

    [Theory]
    [MemberData(nameof(OtherContents))]
    public void The_same_id_with_other_content_is_taken(string member) =>
        Given(Issued).When(followUp => Say(followUp, Other(member))).ThenRefused(new Rejection.IdTaken(FollowUpId));

    public static TheoryData<string> OtherContents() =>
        ["session", "remark", "matter", "lead", "co-departments", "co-responsibles", "owner", "due", "urgency"];

    private static IssueFollowUp Other(string member) => member switch
    {
        "session" => Issue() with { SessionId = Id(99) },
        "remark" => Issue() with { RemarkSeq = 1 },
        "matter" => Issue() with { Matter = "深入学习" },
        "lead" => Issue() with { LeadDepartmentId = Training },
        "co-departments" => Issue() with { CoDepartmentIds = [] },
        "co-responsibles" => Issue() with { CoResponsibles = null },
        "owner" => Issue() with { OwnerId = null },
        "due" => Issue() with { Due = new(DueKind.Continuous, null) },
        _ => Issue() with { Urgency = Urgency.Urgent },
    };

    [Fact]
    public void The_same_departments_are_the_same_responsibility()
    {
        var same = new Responsible(Office, new List<Guid> { Research }, "各部门", Wang);
        same.ShouldBe(OfficeWithResearch);
        same.GetHashCode().ShouldBe(OfficeWithResearch.GetHashCode());
        foreach (var other in new[]
        {
            same with { LeadDepartmentId = Training }, same with { CoDepartmentIds = [] }, same with { CoDepartmentIds = [Training] },
            same with { CoResponsibles = null }, same with { OwnerId = Li },
        })
        {
            other.ShouldNotBe(OfficeWithResearch);
        }

        same.DepartmentIds.ShouldBe([Office, Research]);
    }
}

public class ReceivingAndReportingTests
{
    private static readonly ReportProgress HalfDone = new(Id(0x801), 50, "进展1", null);

    [Fact]
    public void The_lead_or_a_co_department_receives()
    {
        Given(Issued).When(followUp => FollowUpDecisions.Receive(followUp, OfficeLiaison, AtPresent))
            .Then(new FollowUpReceived(By(OfficeLiaison, RightNow), KnownSessions.SessionId));
        Given(Issued).When(followUp => FollowUpDecisions.Receive(followUp, ResearchLiaison, AtPresent))
            .Then(new FollowUpReceived(By(ResearchLiaison, RightNow), KnownSessions.SessionId));
    }

    [Theory]
    [InlineData("receive")]
    [InlineData("report")]
    [InlineData("submit")]
    public void Nobody_else_receives_reports_or_hands_in(string what)
    {
        var training = OfficeLiaison with { DepartmentIds = [Training] };
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
            .Then(Reported(2, 50) with { Provenance = By(ResearchLiaison, On(new(2022, 10, 28))) });

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
            .When(followUp => FollowUpDecisions.Submit(followUp, new("已完成", null), ResearchLiaison, AtPresent)).ThenAlreadySo();
        Given(Reaching(FollowUpState.Submitted))
            .When(followUp => FollowUpDecisions.Submit(followUp, new("已完成", "照片"), OfficeLiaison, AtPresent))
            .ThenRefused(new Rejection.WrongState("completion-submitted"));
    }

    private static Decision<FollowUpEvent> Say(string what, FollowUp followUp, Asking asking) => what == "return"
        ? FollowUpDecisions.Return(followUp, new("补充材料", null), asking, AtPresent)
        : FollowUpDecisions.Close(followUp, new(null), asking, AtPresent);
}
