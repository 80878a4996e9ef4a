namespace StudyLog.Documents.Calendars;

/// <summary>What a calendar knows an entry by, in whichever file it comes and however it changes.</summary>
/// <param name="Value">As written.</param>
public readonly record struct EntryUid(string Value)
{
    private const string House = "@studylog";

    /// <summary>A study session.</summary>
    public static EntryUid OfSession(Guid sessionId) => new(sessionId + House);

    /// <summary>The due day of a follow-up.</summary>
    public static EntryUid OfFollowUp(Guid followUpId) => new("follow-up-" + followUpId + House);

    /// <summary>The day by which a person is to have made up for a session.</summary>
    public static EntryUid OfMakeUp(Guid sessionId, Guid personId) => new("make-up-" + sessionId + "-" + personId + House);

    /// <summary>Entries that come again by one rule.</summary>
    public static EntryUid OfSeries(Guid seriesId) => new("series-" + seriesId + House);

    /// <summary>The session it stands for; null when it is something else's.</summary>
    public Guid? SessionId =>
        Value.EndsWith(House, StringComparison.OrdinalIgnoreCase) && Guid.TryParseExact(Value[..^House.Length], "D", out var id) ? id : null;

    /// <inheritdoc/>
    public override string ToString() => Value;
}
