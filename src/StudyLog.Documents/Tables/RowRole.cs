namespace StudyLog.Documents.Tables;

/// <summary>What a row below the headings is.</summary>
public enum RowRole
{
    /// <summary>One of the things that the table lists.</summary>
    Data,

    /// <summary>A sum of the rows above it: its first words are 合计, 小计 or the like.</summary>
    Sum,

    /// <summary>The headings again, as they stand at the top of every printed page.</summary>
    Headings,
}
