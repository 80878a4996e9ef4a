using System.Globalization;

namespace StudyLog.Documents.Calendars;

/// <summary>Days, instants and weekdays as they are written.</summary>
internal static class Stamps
{
    private const string OfTime = "yyyyMMdd'T'HHmmss";
    private const string OfUtc = OfTime + "'Z'";

    /// <summary>A day.</summary>
    public static string Written(this DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A time of the clock on the wall.</summary>
    public static string Written(this DateTime wall) => wall.ToString(OfTime, CultureInfo.InvariantCulture);

    /// <summary>An instant.</summary>
    public static string WrittenInUtc(this DateTimeOffset instant) => instant.UtcDateTime.ToString(OfUtc, CultureInfo.InvariantCulture);

    /// <summary>How far ahead of UTC a clock is.</summary>
    public static string Written(this TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);

    /// <summary>A weekday.</summary>
    public static string TwoLetters(this DayOfWeek weekday) => weekday.ToString()[..2].ToUpperInvariant();

    /// <summary>The instant that was written so; null when it is none.</summary>
    public static DateTimeOffset? Instant(string? written) =>
        DateTimeOffset.TryParseExact(written, OfUtc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
