namespace StudyLog.Features.Imports.Kinds;

/// <summary>Times of day as tables state them.</summary>
internal static class LocalTime
{
    /// <summary>That time of that day where the organisation is.</summary>
    public static DateTimeOffset On(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var clock = day.ToDateTime(time);
        return new(clock, zone.GetUtcOffset(clock));
    }

    /// <summary>Whether both are the same to the minute, as tables write them.</summary>
    public static bool IsSameMinute(DateTimeOffset? one, DateTimeOffset? other) =>
        one?.ToUnixTimeSeconds() / 60 == other?.ToUnixTimeSeconds() / 60;
}
