using System.Globalization;
using StudyLog.Domain.Reports;
using AcceptReport = StudyLog.Features.PeriodReports.Judging.AcceptReport;
using DraftReport = StudyLog.Features.PeriodReports.Drafting.DraftReport;
using RedraftReport = StudyLog.Features.PeriodReports.Drafting.RedraftReport;
using ReturnReport = StudyLog.Features.PeriodReports.Judging.ReturnReport;
using SubmitReport = StudyLog.Features.PeriodReports.Submitting.SubmitReport;

namespace StudyLog.Demo.Office;

/// <summary>What was reported upward, a period after the other: the last is still a draft, the one before is with the higher level.</summary>
public static class Reports
{
    public static async Task Record(OfficeDesk office)
    {
        // The quarters that were over by today and lie within the tale, the oldest first.
        var quarters = Enumerable.Range(1, 4).Select(ago => QuarterBefore(office.Days.Today, ago)).Where(first => first >= office.Days.First).Reverse().ToArray();
        foreach (var first in quarters.SkipLast(1)) await Quarter(office, first, accepted: true);
        await Quarter(office, quarters[^1], accepted: false);

        var month = new DateOnly(office.Days.Today.Year, office.Days.Today.Month, 1).AddMonths(-1);
        await Draft(office, ReportKind.FollowUpBulletin, month, month.AddMonths(1).AddDays(-1));
    }

    // The first of them came back once.
    private static async Task Quarter(OfficeDesk office, DateOnly first, bool accepted)
    {
        var last = first.AddMonths(3).AddDays(-1);
        var (id, comesBack) = (await Draft(office, ReportKind.QuarterStudy, first, last), accepted && first < office.Days.First.AddMonths(3));
        await office.Enter(id, new SubmitReport.Body().On(Day(3)));
        if (comesBack)
        {
            await office.As(OfficeUsers.Reader, id, new ReturnReport.Body("缺离退休干部党支部情况，请补充后重报").On(Day(5)));
            await office.Enter(id, new RedraftReport.Body().On(Day(6)));
            await office.Enter(id, new SubmitReport.Body().On(Day(7)));
        }

        if (accepted) await office.As(OfficeUsers.Reader, id, new AcceptReport.Body().On(Day(9)));

        DateOnly Day(int after) => office.Days.Happened(last.AddDays(after));
    }

    private static async Task<Guid> Draft(OfficeDesk office, ReportKind kind, DateOnly first, DateOnly last)
    {
        var id = office.Ids.Of("report", string.Create(CultureInfo.InvariantCulture, $"{kind} {first:yyyy-MM}"));
        await office.Enter(new DraftReport.Body(id, kind, Month(first), Month(last)).On(office.Days.Happened(last.AddDays(2))));
        return id;
    }

    private static DateOnly QuarterBefore(DateOnly day, int quarters) =>
        new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1).AddMonths(-3 * quarters);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
