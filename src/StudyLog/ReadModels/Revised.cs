namespace StudyLog.ReadModels;

/// <summary>How often what calendars show of something has changed since they first did, and when it last did.</summary>
/// <param name="Number">How often.</param>
/// <param name="At">When that was recorded; the beginning of time as long as the fold, which knows no clock, has not been told.</param>
public sealed record Revised(int Number, DateTimeOffset At)
{
    /// <summary>Nothing was shown yet.</summary>
    public static Revised Never { get; } = new(0, default);

    /// <summary>After what is shown became something else; null: nothing is shown. What is shown for the first time has not changed.</summary>
    public Revised After(object? was, object? becomes) =>
        Equals(was, becomes) ? this : new(was is null && Number == 0 ? 0 : Number + 1, default);

    /// <summary>The same with the instant at which the last change was recorded.</summary>
    public Revised RecordedAt(DateTimeOffset instant) => At == default ? this with { At = instant } : this;
}
