namespace StudyLog.Domain;

/// <summary>The present, as a decision sees it.</summary>
/// <param name="Instant">The service's clock.</param>
/// <param name="Zone">The organisation's time zone, in which days, months and years are cut.</param>
public sealed record Now(DateTimeOffset Instant, TimeZoneInfo Zone)
{
    /// <summary>Today in the organisation's calendar.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Instant, Zone).DateTime);
}
