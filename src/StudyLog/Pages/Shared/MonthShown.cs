using System.Globalization;
using StudyLog.Domain;

namespace StudyLog.Pages.Shared;

/// <summary>A month as a calendar shows it.</summary>
/// <param name="First">Its first day.</param>
public sealed record MonthShown(DateOnly First)
{
    /// <summary>The month an address names, 2026-11; where it names none, that of today.</summary>
    public static MonthShown Of(string? month, DateOnly today) =>
        new(DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : new DateOnly(today.Year, today.Month, 1));

    /// <summary>From Monday to Sunday, so many weeks as the month touches.</summary>
    public IReadOnlyList<DateOnly[]> Weeks { get; } = WeeksOf(First);

    /// <summary>The first day shown, as addresses write it.</summary>
    public string From => Written(Weeks[0][0]);

    /// <summary>The last one.</summary>
    public string To => Written(Weeks[^1][6]);

    /// <summary>The month so many later, as addresses write it.</summary>
    public string Later(int months) => new StatedTime.InMonth(First.AddMonths(months)).ToString();

    /// <summary>Whether a day is in the month itself.</summary>
    public bool Holds(DateOnly day) => (day.Year, day.Month) == (First.Year, First.Month);

    /// <summary>A day as addresses write it.</summary>
    public static string Written(DateOnly day) => new StatedTime.OnDay(day).ToString();

    private static IReadOnlyList<DateOnly[]> WeeksOf(DateOnly first)
    {
        var monday = first.AddDays(-(((int)first.DayOfWeek + 6) % 7));
        return [.. Enumerable.Range(0, 6).Select(week => monday.AddDays(7 * week)).Where(start => start < first.AddMonths(1)).Select(start => Enumerable.Range(0, 7).Select(start.AddDays).ToArray())];
    }
}
