namespace StudyLog.Documents.Calendars;

/// <summary>Why a file is not taken as the answer to an invitation.</summary>
public enum ReplyFault
{
    /// <summary>It has more bytes than any answer.</summary>
    TooLarge,

    /// <summary>It is no text in UTF-8.</summary>
    NotText,

    /// <summary>It is no calendar.</summary>
    NotACalendar,

    /// <summary>It is a calendar, but no answer.</summary>
    NotAReply,

    /// <summary>It does not answer exactly one invitation.</summary>
    NotOneEvent,

    /// <summary>What it answers is no session of ours.</summary>
    NotASession,

    /// <summary>It does not say of exactly one person what he or she answers.</summary>
    NotOneAttendee,

    /// <summary>It does not say yes, no or perhaps.</summary>
    NoAnswer,
}

/// <summary>What came of reading a file as the answer to an invitation.</summary>
public abstract record ReplyReading
{
    private ReplyReading()
    {
    }

    /// <summary>It is one.</summary>
    /// <param name="Reply">The answer.</param>
    public sealed record Read(InvitationReply Reply) : ReplyReading;

    /// <summary>It is none.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Refused(ReplyFault Fault) : ReplyReading;

    /// <summary>A refusal.</summary>
    public static implicit operator ReplyReading(ReplyFault fault) => new Refused(fault);
}
