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
    public void A_follow_up_is_not_issued_before_the_session() =>
        GivenNoFollowUp()
            .When(followUp => Say(followUp, Issue(), Secretary.Saying("2022-10-24")))
            .ThenRefused(new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause));

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
    public void A_co_department_named_twice_joins_once() =>
        GivenNoFollowUp().When(followUp => Say(followUp, Issue() with { CoDepartmentIds = [Research, Research] })).Then(Issued);

    [Fact]
    public void The_lead_does_not_join_itself() =>
        GivenNoFollowUp()
            .When(followUp => Say(followUp, Issue() with { CoDepartmentIds = [Research, Office] }))
            .ThenRefused(new Rejection.Invalid("coDepartmentIds", "lead-joins-itself"));

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
