namespace StudyLog.Documents.Calendars;

/// <summary>How an entry comes again.</summary>
/// <param name="Rule">By which rule. The first time must be one of its days.</param>
/// <param name="Changes">Where it is otherwise than the rule says: moved, cancelled, left out.</param>
public sealed record EntrySeries(SeriesRule Rule, IReadOnlyList<SeriesChange> Changes)
{
    internal bool ShowsTheSameAs(EntrySeries other) =>
        Rule == other.Rule && Changes.Count == other.Changes.Count && Changes.Zip(other.Changes).All(pair => pair.First.ShowsTheSameAs(pair.Second));
}

/// <summary>One time of a series that is otherwise than its rule says.</summary>
/// <param name="Planned">The day that the rule gives.</param>
public abstract record SeriesChange(DateOnly Planned)
{
    /// <summary>There is nothing on that day.</summary>
    /// <param name="Planned">The day that the rule gives.</param>
    public sealed record LeftOut(DateOnly Planned) : SeriesChange(Planned);

    /// <summary>Another entry stands for it: at another time, in another place, or cancelled. Calendars know it by the uid of the series.</summary>
    /// <param name="Planned">The day that the rule gives.</param>
    /// <param name="By">What is shown instead.</param>
    public sealed record Replaced(DateOnly Planned, CalendarEntry By) : SeriesChange(Planned);

    internal bool ShowsTheSameAs(SeriesChange other) => (this, other) switch
    {
        (Replaced mine, Replaced theirs) => mine.Planned == theirs.Planned && mine.By.ShowsTheSameAs(theirs.By),
        _ => this == other,
    };
}
