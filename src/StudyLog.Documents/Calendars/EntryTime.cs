namespace StudyLog.Documents.Calendars;

/// <summary>When a calendar shows something. What has no day is in no calendar.</summary>
public abstract record EntryTime
{
    private EntryTime()
    {
    }

    /// <summary>Whole days.</summary>
    /// <param name="First">The first.</param>
    /// <param name="Last">The last, which belongs to it; the first again for one day.</param>
    public sealed record Days(DateOnly First, DateOnly Last) : EntryTime;

    /// <summary>Hours of a day.</summary>
    /// <param name="Start">The start.</param>
    /// <param name="End">The end; null when nobody said it, which is written as no end, not as one made up.</param>
    public sealed record Hours(DateTimeOffset Start, DateTimeOffset? End) : EntryTime
    {
        /// <summary>The end, where there is one after the start.</summary>
        internal DateTimeOffset? LaterEnd => End > Start ? End : null;
    }

    /// <summary>One whole day.</summary>
    public static EntryTime On(DateOnly day) => new Days(day, day);

    /// <summary>The day of a session, or its hours where the start is known.</summary>
    /// <param name="day">Its day.</param>
    /// <param name="startsAt">The start; null: not known.</param>
    /// <param name="endsAt">The end; null: not known.</param>
    public static EntryTime Of(DateOnly day, DateTimeOffset? startsAt, DateTimeOffset? endsAt) =>
        startsAt is { } start ? new Hours(start, endsAt) : On(day);
}
