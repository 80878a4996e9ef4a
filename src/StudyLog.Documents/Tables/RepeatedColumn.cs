namespace StudyLog.Documents.Tables;

/// <summary>A wanted column that more than one heading names.</summary>
/// <param name="Key">The column's key.</param>
/// <param name="Headings">The headings that name it.</param>
public sealed record RepeatedColumn(string Key, IReadOnlyList<Heading> Headings);
