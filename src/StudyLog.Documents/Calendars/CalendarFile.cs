namespace StudyLog.Documents.Calendars;

/// <summary>A calendar file of events (VCALENDAR).</summary>
internal static class CalendarFile
{
    /// <summary>The file.</summary>
    /// <param name="method">What it is sent for (RFC 5546).</param>
    /// <param name="zone">The zone by whose clock hours are written.</param>
    /// <param name="entries">What it shows, in order.</param>
    /// <param name="head">What it says of itself.</param>
    /// <param name="events">The events of the entries.</param>
    public static byte[] Write(
        string method, TimeZoneInfo zone, IReadOnlyList<CalendarEntry> entries, IReadOnlyList<ContentLine> head, Func<TimeLines, EventLines> events)
    {
        var clock = new WallClock(zone);
        var times = new TimeLines(clock);
        var instants = entries.SelectMany(TimeLines.Instants).ToList();
        return Folding.Fold(
        [
            new("BEGIN", "VCALENDAR"),
            new("VERSION", "2.0"),
            new("PRODID", "-//StudyLog//StudyLog//EN"),
            new("CALSCALE", "GREGORIAN"),
            new("METHOD", method),
            .. head,
            .. instants.Count == 0 ? [] : TimeZoneLines.Of(zone, clock.ZoneId, instants.Min(), instants.Max()),
            .. entries.SelectMany(events(times).Of),
            new("END", "VCALENDAR"),
        ]);
    }
}
