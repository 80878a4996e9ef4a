namespace StudyLog.Documents.Tables;

/// <summary>A heading as the user wrote it.</summary>
/// <param name="Text">Its words; a heading under merged ones has theirs before its own, like 联系方式/手机.</param>
/// <param name="Address">Where it stands, in the lowest of its rows.</param>
public sealed record Heading(string Text, CellAddress Address);
