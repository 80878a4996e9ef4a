namespace StudyLog.Documents.Tables;

/// <summary>A table in a file.</summary>
internal interface ITableRows
{
    /// <summary>Reads its rows from the first on; blank ones too.</summary>
    IEnumerable<Row> Read();
}
