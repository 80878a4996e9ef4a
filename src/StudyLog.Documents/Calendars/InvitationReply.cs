using System.Globalization;

namespace StudyLog.Documents.Calendars;

/// <summary>What somebody answered to an invitation. Nothing in it is proven: whoever sent the file may have written anything.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Address">The address of the one who answers, as written.</param>
/// <param name="PersonId">The person; null when the address is none of ours.</param>
/// <param name="Name">His or her name as written; null: not given.</param>
/// <param name="Participation">What he or she says; never nothing.</param>
/// <param name="Comment">What he or she adds; null: nothing.</param>
/// <param name="Revision">The revision of the entry that was answered.</param>
/// <param name="WrittenAt">When it was written: of two to one revision the later counts; null when it cannot be read.</param>
public sealed record InvitationReply(
    Guid SessionId, string Address, Guid? PersonId, string? Name, Participation Participation, string? Comment, int Revision, DateTimeOffset? WrittenAt)
{
    /// <summary>The most bytes a file may have to be read.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Reads a file, whatever it holds. Only the stream itself may fail.</summary>
    public static ReplyReading Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var bytes = new byte[MostBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MostBytes) return ReplyFault.TooLarge;
        return Folding.Unfold(bytes.AsSpan(0, length)) is { } lines ? Of(CalendarParts.Of(lines)) : ReplyFault.NotText;
    }

    private static ReplyReading Of(CalendarParts parts)
    {
        if (!parts.IsCalendar) return ReplyFault.NotACalendar;
        if (!"REPLY".Equals(parts.Method?.Trim(), StringComparison.OrdinalIgnoreCase)) return ReplyFault.NotAReply;
        return parts.Events is [var only] ? Of(only) : ReplyFault.NotOneEvent;
    }

    private static ReplyReading Of(IReadOnlyList<ContentLine> lines)
    {
        string? Value(string name) => lines.FirstOrDefault(line => line.Is(name))?.Value.Trim();

        if (new EntryUid(CalendarText.Unescape(Value("UID") ?? "")).SessionId is not { } session) return ReplyFault.NotASession;
        if (lines.Where(line => line.Is("ATTENDEE")).ToList() is not [var attendee]) return ReplyFault.NotOneAttendee;
        if (ParticipationOf(attendee["PARTSTAT"]) is not { } participation) return ReplyFault.NoAnswer;
        var address = CalendarText.Clean(attendee.Value).Trim();
        return new ReplyReading.Read(new InvitationReply(
            session,
            address,
            CalendarUser.IdOf(address),
            NullIfBlank(attendee["CN"]),
            participation,
            NullIfBlank(CalendarText.Unescape(Value("COMMENT") ?? "")),
            int.TryParse(Value("SEQUENCE"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0,
            Stamps.Instant(Value("DTSTAMP"))));
    }

    private static Participation? ParticipationOf(string? written) => written?.ToUpperInvariant() switch
    {
        "ACCEPTED" => Participation.Accepted,
        "DECLINED" => Participation.Declined,
        "TENTATIVE" => Participation.Tentative,
        _ => null,
    };

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
