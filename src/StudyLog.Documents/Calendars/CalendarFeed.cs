namespace StudyLog.Documents.Calendars;

/// <summary>
/// A calendar to subscribe to, or one entry to keep. It holds no instant but those of its entries: as long as they are the same, so is the file,
/// and whoever asks again can be told so.
/// </summary>
/// <param name="Name">What the calendar is called; null: a file to import once, which founds no calendar.</param>
/// <param name="Organisation">Who organises what nobody else does.</param>
/// <param name="Zone">The organisation's zone, by whose clock hours are written.</param>
/// <param name="Entries">What it shows, in the order given; those cancelled too.</param>
public sealed record CalendarFeed(string? Name, CalendarUser Organisation, TimeZoneInfo Zone, IReadOnlyList<CalendarEntry> Entries)
{
    /// <summary>What the file is.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    // How often it is worth while to ask again.
    private const string Refresh = "PT1H";

    /// <summary>The file.</summary>
    public byte[] Write() => CalendarFile.Write("PUBLISH", Zone, Entries, [.. Head()], times => new EventLines(times, Organisation));

    private IEnumerable<ContentLine> Head() => Name is null
        ? []
        :
        [
            ContentLine.OfText("NAME", Name),
            ContentLine.OfText("X-WR-CALNAME", Name),
            new("X-WR-TIMEZONE", new WallClock(Zone).ZoneId),
            new("REFRESH-INTERVAL", Refresh, ("VALUE", "DURATION")),
            new("X-PUBLISHED-TTL", Refresh),
        ];
}
