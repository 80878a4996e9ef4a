using System.Globalization;
using StudyLog.Domain;

namespace StudyLog.Pages.Shared;

/// <summary>Days and times as people read them.</summary>
public static class Moment
{
    /// <summary>A day as exactly as it is known, with the weekday where it is; in words where it is not.</summary>
    public static string OfDay(string? date) => date is null
        ? Wording.Say("date.unknown")
        : StatedTime.Parse(date) switch
        {
            StatedTime.OnDay day => Of(day.Day),
            StatedTime.InMonth month => Wording.Say("date.month", month.FirstDay),
            _ => date,
        };

    /// <summary>A day.</summary>
    public static string Of(DateOnly day) => Wording.Say("date.day", day, day.ToString("ddd", CultureInfo.CurrentCulture));

    /// <summary>A day where there is little room.</summary>
    public static string Briefly(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A time of a day, as the organisation's clocks go on it.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    /// <summary>A day, and where it begins, the hour.</summary>
    public static string Of(string? date, DateTimeOffset? startsAt, TimeZoneInfo zone) =>
        startsAt is { } at ? $"{OfDay(date)} {TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture)}" : OfDay(date);

    /// <summary>An instant as it is where the organisation is.</summary>
    public static string Of(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
