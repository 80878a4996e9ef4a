namespace StudyLog.Documents.Calendars;

/// <summary>What a calendar shows of a session, a due day, or of a series of them.</summary>
/// <param name="Uid">What it is known by; it never changes.</param>
/// <param name="Title">What it is.</param>
/// <param name="Time">When; of a series: the first time.</param>
/// <param name="Revision">Grows whenever anything a calendar shows has changed, and only then: see <see cref="After"/>.</param>
/// <param name="ChangedAt">When that last happened.</param>
public sealed record CalendarEntry(EntryUid Uid, string Title, EntryTime Time, int Revision, DateTimeOffset ChangedAt)
{
    /// <summary>The place; null: not known.</summary>
    public string? Venue { get; init; }

    /// <summary>Whatever else is to be read of it; null: nothing.</summary>
    public string? Description { get; init; }

    /// <summary>The address of its page; null: none.</summary>
    public string? Url { get; init; }

    /// <summary>What kind of entry it is, in the reader's words.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Who organises it; null: the organisation itself.</summary>
    public CalendarUser? Organiser { get; init; }

    /// <summary>Why it was cancelled or is void; null: it stands. It stays in calendars, so that those who have it learn of it.</summary>
    public string? CancelledBecause { get; init; }

    /// <summary>How it comes again; null: it is once.</summary>
    public EntrySeries? Series { get; init; }

    /// <summary>Whether it was cancelled or is void.</summary>
    public bool IsCancelled => CancelledBecause is not null;

    /// <summary>
    /// The entry as it follows an earlier one of the same uid. While it shows the same, it keeps the earlier revision and instant; otherwise its
    /// own stand, and the revision is higher than the earlier in any case. The version of the stream will do for the revision of a new entry.
    /// </summary>
    public CalendarEntry After(CalendarEntry? earlier) => earlier switch
    {
        null => this,
        _ when ShowsTheSameAs(earlier) => this with { Revision = earlier.Revision, ChangedAt = earlier.ChangedAt },
        _ => this with { Revision = Math.Max(Revision, earlier.Revision + 1) },
    };

    internal bool ShowsTheSameAs(CalendarEntry other) =>
        this with { Revision = other.Revision, ChangedAt = other.ChangedAt, Categories = other.Categories, Series = other.Series } == other
        && Categories.SequenceEqual(other.Categories)
        && (Series is null ? other.Series is null : other.Series is not null && Series.ShowsTheSameAs(other.Series));
}
