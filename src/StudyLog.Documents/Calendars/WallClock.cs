namespace StudyLog.Documents.Calendars;

/// <summary>The clock on the wall of a zone.</summary>
/// <param name="zone">The zone.</param>
internal sealed class WallClock(TimeZoneInfo zone)
{
    /// <summary>The name calendars know the zone by.</summary>
    public string ZoneId { get; } = !zone.HasIanaId && TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name : zone.Id;

    /// <summary>What it shows at an instant.</summary>
    public DateTime At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>A line that holds this time of the clock.</summary>
    public ContentLine Line(string name, DateTime wall) => new(name, wall.Written(), ("TZID", ZoneId));

    /// <summary>
    /// Lines that hold these instants, all of them by the clock, or all in UTC where the clock shows one of them twice: the first time would be
    /// meant (RFC 5545, 3.3.5), but not every reader takes it so.
    /// </summary>
    public IEnumerable<ContentLine> Lines(IReadOnlyList<(string Name, DateTimeOffset At)> instants)
    {
        var inUtc = instants.Any(instant => IsShownTwice(instant.At));
        return instants.Select(instant => inUtc ? new ContentLine(instant.Name, instant.At.WrittenInUtc()) : Line(instant.Name, At(instant.At)));
    }

    // Where clocks are put back, the hours before and after are told apart by the offset alone.
    private bool IsShownTwice(DateTimeOffset instant)
    {
        if (instant.UtcDateTime < DateTime.MinValue.AddDays(2) || instant.UtcDateTime > DateTime.MaxValue.AddDays(-2)) return false;
        var (before, now, after) = (zone.GetUtcOffset(instant.AddDays(-1)), zone.GetUtcOffset(instant), zone.GetUtcOffset(instant.AddDays(1)));
        return before > now && zone.GetUtcOffset(instant - (before - now)) == before || now > after && zone.GetUtcOffset(instant + (now - after)) == after;
    }
}
