using System.Globalization;

namespace StudyLog.Documents.Papers;

/// <summary>Days and times as Chinese papers write them: Arabic numerals without leading zeros (GB/T 9704-2012, 7.3.5.4).</summary>
public static class Days
{
    /// <summary>2022年10月25日.</summary>
    public static string Written(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>2022.10.25, for narrow columns of the office's own registers.</summary>
    public static string Briefly(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}.{day.Month}.{day.Day}");

    /// <summary>9:05.</summary>
    public static string Written(TimeOnly time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour}:{time.Minute:00}");

    /// <summary>2022年10月25日8:05.</summary>
    public static string Written(DateTime moment) => $"{Written(DateOnly.FromDateTime(moment))}{Written(TimeOnly.FromDateTime(moment))}";

    /// <summary>From a day to another one; one day once, and one year.</summary>
    public static string Between(DateOnly from, DateOnly to) =>
        from == to ? Written(from) : $"{Written(from)}至{(from.Year == to.Year ? string.Create(CultureInfo.InvariantCulture, $"{to.Month}月{to.Day}日") : Written(to))}";
}

/// <summary>A day as exactly as it is known.</summary>
/// <param name="On">The day, or the first of the month; null when nobody knows.</param>
/// <param name="MonthOnly">Whether only the month is known.</param>
/// <param name="AsPrinted">How the source writes it, if that was kept.</param>
public sealed record KnownDay(DateOnly? On, bool MonthOnly = false, string? AsPrinted = null)
{
    /// <summary>The day for a narrow column.</summary>
    public string Brief => On is { } on && !MonthOnly ? Days.Briefly(on) : Written;

    /// <summary>The day for a paper.</summary>
    public string Written => On switch
    {
        { } on when MonthOnly => string.Create(CultureInfo.InvariantCulture, $"{on.Year}年{on.Month}月"),
        { } on => Days.Written(on),
        null => "日期未载明",
    };
}
