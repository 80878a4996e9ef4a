namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>A worksheet that the workbook shows.</summary>
internal sealed record Sheet(string Name, ITableRows Rows)
{
    /// <summary>Whether anything stands in it.</summary>
    public bool HoldsAnything => Rows.Read().Any(row => !row.IsBlank);
}
