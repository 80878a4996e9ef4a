namespace StudyLog.Documents.Calendars;

/// <summary>Entries as events (VEVENT).</summary>
/// <param name="times">When they are.</param>
/// <param name="organisation">Who organises what nobody else does.</param>
internal sealed class EventLines(TimeLines times, CalendarUser organisation)
{
    /// <summary>Who is invited.</summary>
    public IReadOnlyList<Invitee> Invitees { get; init; } = [];

    /// <summary>When the file is written; null: when each entry last changed, so that the same entries make the same file at any time.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>The event of an entry; of a series also those that stand for one of its times.</summary>
    public IEnumerable<ContentLine> Of(CalendarEntry entry) => entry.Series is not { } series
        ? Event(entry, entry.Uid, times.Once(entry.Time))
        :
        [
            .. Event(entry, entry.Uid, times.Again(entry.Time, series)),
            .. series.Changes.OfType<SeriesChange.Replaced>().SelectMany(change =>
                Event(change.By, entry.Uid, [times.Turn("RECURRENCE-ID", entry.Time, change.Planned), .. times.Once(change.By.Time)])),
        ];

    private IEnumerable<ContentLine> Event(CalendarEntry entry, EntryUid uid, IEnumerable<ContentLine> time) =>
    [
        new("BEGIN", "VEVENT"),
        ContentLine.OfText("UID", uid.Value),
        new("DTSTAMP", (WrittenAt ?? entry.ChangedAt).WrittenInUtc()),
        .. time,
        ContentLine.OfText("SUMMARY", entry.Title),
        .. Text("DESCRIPTION", entry.Description),
        .. Text("LOCATION", entry.Venue),
        .. entry.Url is { } url ? new[] { new ContentLine("URL", CalendarText.Clean(url)) } : [],
        .. Categories(entry.Categories),
        User("ORGANIZER", entry.Organiser ?? organisation),
        .. Invitees.Select(Attendee),
        new("STATUS", entry.IsCancelled ? "CANCELLED" : "CONFIRMED"),
        .. Text("COMMENT", entry.CancelledBecause),
        new("TRANSP", TakesTime(entry) ? "OPAQUE" : "TRANSPARENT"),
        new("SEQUENCE", FormattableString.Invariant($"{entry.Revision}")),
        new("LAST-MODIFIED", entry.ChangedAt.WrittenInUtc()),
        new("END", "VEVENT"),
    ];

    // What has no hour takes up nobody's hours.
    private static bool TakesTime(CalendarEntry entry) => entry is { Time: EntryTime.Hours, IsCancelled: false };

    private static IEnumerable<ContentLine> Text(string name, string? text) => string.IsNullOrWhiteSpace(text) ? [] : [ContentLine.OfText(name, text)];

    private static IEnumerable<ContentLine> Categories(IReadOnlyList<string> categories) =>
        categories.Count == 0 ? [] : [new("CATEGORIES", string.Join(',', categories.Select(CalendarText.Escape)))];

    private static ContentLine User(string name, CalendarUser user) => new(name, user.Address, ("CN", user.Name));

    private static ContentLine Attendee(Invitee invitee) => User("ATTENDEE", invitee.Person) with
    {
        Parameters =
        [
            ("CN", invitee.Person.Name),
            ("CUTYPE", "INDIVIDUAL"),
            ("PARTSTAT", invitee.Participation == Participation.NeedsAction ? "NEEDS-ACTION" : invitee.Participation.ToString().ToUpperInvariant()),
            ("RSVP", invitee.Participation == Participation.NeedsAction ? "TRUE" : "FALSE"),
        ],
    };
}
