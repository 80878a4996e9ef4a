namespace StudyLog.Documents.Tables;

/// <summary>A column that is looked for in a user's table.</summary>
/// <param name="Key">By which the reader of the table knows it.</param>
/// <param name="Aliases">What users call it, in Chinese and English; for a heading under a merged one also both, like 联系方式/手机.</param>
/// <param name="IsRequired">Whether the table makes no sense without it.</param>
public sealed record WantedColumn(string Key, IReadOnlyList<string> Aliases, bool IsRequired = false);
