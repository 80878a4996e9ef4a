using StudyLog.Domain.Reports;
using static StudyLog.Domain.Tests.Known;

namespace StudyLog.Domain.Tests.Reports;

/// <summary>A report on the third quarter in every state.</summary>
internal static class KnownReports
{
    public static readonly Guid ReportId = Id(0x9E1);
    public static readonly DateOnly July = new(2022, 7, 1);
    public static readonly DateOnly EndOfSeptember = new(2022, 9, 30);

    public static readonly PeriodReportDrafted Drafted = new(By(Secretary, On(new(2022, 10, 8))), ReportKind.QuarterStudy, July, EndOfSeptember, 100);
    public static readonly PeriodReportSubmitted Submitted = new(By(Secretary, On(new(2022, 10, 9))));
    public static readonly PeriodReportReturned Returned = new(By(Leader, On(new(2022, 10, 10))), "缺九月");
    public static readonly PeriodReportAccepted Accepted = new(By(Leader, On(new(2022, 10, 11))));

    public static DraftReport Draft() => new(ReportId, ReportKind.QuarterStudy, July, EndOfSeptember, 100, null);

    public static PeriodReportEvent[] Reaching(ReportState state) => state switch
    {
        ReportState.NotDrafted => [],
        ReportState.Drafted => [Drafted],
        ReportState.Submitted => [Drafted, Submitted],
        ReportState.Returned => [Drafted, Submitted, Returned],
        ReportState.Accepted => [Drafted, Submitted, Accepted],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "say how this state is reached"),
    };

    public static PeriodReport In(ReportState state) => Scenario.Fold<PeriodReport>(Reaching(state));
}
