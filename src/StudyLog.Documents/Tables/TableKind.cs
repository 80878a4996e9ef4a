namespace StudyLog.Documents.Tables;

/// <summary>The kinds of file that are read.</summary>
public enum TableKind
{
    /// <summary>A workbook of Excel since 2007 (.xlsx).</summary>
    Workbook,

    /// <summary>A text with a line for each row (.csv, .tsv, .txt).</summary>
    Text,
}
