namespace StudyLog.Documents.Calendars;

/// <summary>An invitation to an entry; once the entry is cancelled, the word that it is off.</summary>
/// <param name="Entry">What to.</param>
/// <param name="Organisation">Who invites, unless the entry names somebody.</param>
/// <param name="Zone">The organisation's zone, by whose clock hours are written.</param>
/// <param name="Invitees">Who is invited and what they have said.</param>
public sealed record Invitation(CalendarEntry Entry, CalendarUser Organisation, TimeZoneInfo Zone, IReadOnlyList<Invitee> Invitees)
{
    /// <summary>What the file is, and what it is sent for.</summary>
    public string MediaType => $"{CalendarFeed.MediaType}; method={Method}";

    private string Method => Entry.IsCancelled ? "CANCEL" : "REQUEST";

    /// <summary>The file.</summary>
    /// <param name="now">When it is written: of two of one revision the later counts.</param>
    public byte[] Write(DateTimeOffset now) =>
        CalendarFile.Write(Method, Zone, [Entry], [], times => new EventLines(times, Organisation) { Invitees = Invitees, WrittenAt = now });
}
