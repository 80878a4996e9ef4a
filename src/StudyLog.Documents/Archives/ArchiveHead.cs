namespace StudyLog.Documents.Archives;

/// <summary>What a year's archive is about.</summary>
/// <param name="Organisation">Whose year it is.</param>
/// <param name="Year">The year.</param>
/// <param name="MadeAt">When it was made, on the organisation's clock; every entry bears this time, so that equal files make equal archives.</param>
/// <param name="AsOf">The number of the last event that was taken into account.</param>
public sealed record ArchiveHead(string Organisation, int Year, DateTimeOffset MadeAt, long AsOf);
