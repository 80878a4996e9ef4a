namespace StudyLog.Documents.Tests.Calendars;

/// <summary>What the foreign parser prints of a file.</summary>
public sealed record ForeignCalendar(string Method, string? Name, string Refresh, IReadOnlyList<ForeignEvent> Events);

/// <summary>What it prints of somebody named in a file.</summary>
public sealed record ForeignUser(string Address, string Cn, string? Partstat = null);

/// <summary>What it prints of one time of an event.</summary>
public sealed record ForeignEvent(
    string Uid,
    string? RecurrenceId,
    string Start,
    string End,
    string Title,
    string? Description,
    string? Venue,
    IReadOnlyList<string> Categories,
    string Status,
    string? Comment,
    string Transparency,
    int Sequence,
    ForeignUser Organiser,
    IReadOnlyList<ForeignUser> Attendees)
{
    internal Shown AsShown() => new(Uid, RecurrenceId, Start, End, Title, Status, Sequence);
}
