namespace StudyLog.Documents.Imports;

/// <summary>A time of day, with its day where the table states that beside it.</summary>
/// <param name="On">The day; null: that of the session.</param>
/// <param name="At">The time.</param>
public sealed record StatedClock(DateOnly? On, TimeOnly At);
