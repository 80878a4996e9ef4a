using StudyLog.Domain;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.PeriodReports.Drafting;

/// <summary>The period of a report as the client states it: months (<c>2022-10</c>), or their first and last days.</summary>
public static class ReportPeriod
{
    public static (DateOnly From, DateOnly To) Of(string from, string to) =>
        (Stated("from", from, firstDay => firstDay), Stated("to", to, firstDay => firstDay.AddMonths(1).AddDays(-1)));

    private static DateOnly Stated(string member, string text, Func<DateOnly, DateOnly> ofMonth) => StatedTime.Parse(text) switch
    {
        StatedTime.OnDay day => day.Day,
        StatedTime.InMonth month => ofMonth(month.FirstDay),
        null when WrittenDate.IsImpossible(text) => throw new RefusalException(new Rejection.Invalid(member, WrittenDate.Impossible)),
        _ => throw new RefusalException(new Rejection.Invalid(member, "not-a-day-or-month")),
    };
}
