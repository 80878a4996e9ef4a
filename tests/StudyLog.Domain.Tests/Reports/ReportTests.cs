using StudyLog.Domain.Reports;
using static StudyLog.Domain.Tests.Known;
using static StudyLog.Domain.Tests.Reports.KnownReports;
using static StudyLog.Domain.Tests.Scenario;

namespace StudyLog.Domain.Tests.Reports;

public class ReportTests
{
    private static Decision<PeriodReportEvent> Draft(PeriodReport report, DraftReport command, Asking? asking = null) =>
        ReportDecisions.Draft(report, command, asking ?? Secretary, AtPresent);

    [Fact]
    public void A_report_remembers_what_was_known_when_it_was_drafted() =>
        GivenNoReport().When(report => Draft(report, KnownReports.Draft())).Then(Drafted with { Provenance = By(Secretary, RightNow) })
            .ThenTheState(report => report.AsOf.ShouldBe(100));

    [Fact]
    public void One_report_of_a_kind_and_period_is_under_way_at_a_time()
    {
        GivenNoReport().When(report => Draft(report, KnownReports.Draft() with { UnderWay = Id(9) })).ThenRefused(new Rejection.ReportDuplicate(Id(9)));
        GivenNoReport().When(report => Draft(report, KnownReports.Draft() with { UnderWay = ReportId })).ThenItHappened(RightNow);
    }

    [Theory]
    [InlineData(ReportKind.QuarterStudy, "2022-07-01", "2022-08-31", "to", "not-a-quarter")]
    [InlineData(ReportKind.QuarterStudy, "2022-08-01", "2022-10-31", "to", "not-a-quarter")]
    [InlineData(ReportKind.YearStudy, "2022-01-01", "2022-06-30", "to", "not-a-year")]
    [InlineData(ReportKind.YearStudy, "2021-07-01", "2022-06-30", "to", "not-a-year")]
    [InlineData(ReportKind.FollowUpBulletin, "2022-07-02", "2022-07-31", "from", "not-whole-months")]
    [InlineData(ReportKind.FollowUpBulletin, "2022-07-01", "2022-07-30", "to", "not-whole-months")]
    public void A_period_has_whole_months_a_quarter_three_and_a_year_twelve(ReportKind kind, string from, string to, string member, string fault) =>
        GivenNoReport()
            .When(report => Draft(report, KnownReports.Draft() with { Kind = kind, From = DateOnly.Parse(from, null), To = DateOnly.Parse(to, null) }))
            .ThenRefused(new Rejection.Invalid(member, fault));

    [Theory]
    [InlineData(ReportKind.YearStudy, "2022-01-01", "2022-12-31")]
    [InlineData(ReportKind.QuarterStudy, "2022-10-01", "2022-12-31")]
    [InlineData(ReportKind.FollowUpBulletin, "2022-02-01", "2022-02-28")]
    public void A_period_that_has_begun_can_be_reported_on(ReportKind kind, string from, string to) =>
        GivenNoReport()
            .When(report => Draft(report, KnownReports.Draft() with { Kind = kind, From = DateOnly.Parse(from, null), To = DateOnly.Parse(to, null) }))
            .ThenItHappened(RightNow);

    [Fact]
    public void A_period_ends_after_it_begins_and_has_begun()
    {
        GivenNoReport().When(report => Draft(report, KnownReports.Draft() with { To = July.AddDays(-1) }))
            .ThenRefused(new Rejection.DateInvalid("to", DateFault.EndBeforeStart));
        GivenNoReport().When(report => Draft(report, KnownReports.Draft() with { From = new(2023, 1, 1), To = new(2023, 3, 31) }))
            .ThenRefused(new Rejection.DateInvalid("from", DateFault.InFuture));
    }

    [Fact]
    public void A_report_that_came_back_is_drafted_from_what_is_known_now() =>
        Given(Reaching(ReportState.Returned))
            .When(report => ReportDecisions.Redraft(report, new(200), Secretary, AtPresent))
            .Then(new PeriodReportRedrafted(By(Secretary, RightNow), 200))
            .ThenTheState(report => (report.State, report.AsOf, report.Returns.Count).ShouldBe((ReportState.Drafted, 200L, 1)));

    [Fact]
    public void A_draft_of_what_is_known_now_stays_as_it_is() =>
        Given(Drafted).When(report => ReportDecisions.Redraft(report, new(100), Leader, AtPresent)).ThenAlreadySo();

    [Fact]
    public void A_return_needs_a_reason_and_is_said_once()
    {
        Given(Reaching(ReportState.Submitted)).When(report => ReportDecisions.Return(report, new(" "), Leader, AtPresent)).ThenRefused(new Rejection.ReasonRequired());
        Given(Reaching(ReportState.Submitted)).When(report => ReportDecisions.Return(report, new("缺九月"), Leader, AtPresent))
            .Then(Returned with { Provenance = By(Leader, RightNow) });
        Given(Reaching(ReportState.Returned)).When(report => ReportDecisions.Return(report, new("缺九月"), Leader, AtPresent)).ThenAlreadySo();
    }

    [Fact]
    public void No_step_lies_before_the_one_that_it_follows()
    {
        var before = Secretary.Saying("2022-10-07");
        var refused = new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause);
        Given(Drafted).When(report => ReportDecisions.Submit(report, before, AtPresent)).ThenRefused(refused);
        Given(Drafted).When(report => ReportDecisions.Redraft(report, new(200), before, AtPresent)).ThenRefused(refused);
        Given(Reaching(ReportState.Submitted)).When(report => ReportDecisions.Accept(report, Leader.Saying("2022-10-08"), AtPresent)).ThenRefused(refused);
        Given(Reaching(ReportState.Submitted)).When(report => ReportDecisions.Return(report, new("缺九月"), Leader.Saying("2022-10-08"), AtPresent)).ThenRefused(refused);
    }

    [Fact]
    public void The_stock_is_that_of_the_last_day_or_of_the_day_of_drafting_while_that_is_to_come()
    {
        Given(Drafted).State.StockDay.ShouldBe(EndOfSeptember);
        Given(Drafted with { To = new(2022, 12, 31) }).State.StockDay.ShouldBe(new DateOnly(2022, 10, 8));
        Given(Drafted with { Provenance = By(Secretary, Occurred.Unknown), To = new(2022, 12, 31) }).State.StockDay.ShouldBe(new DateOnly(2022, 12, 31));
    }
}
