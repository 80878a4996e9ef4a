using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>A kind of table: its columns, and what its rows say.</summary>
/// <param name="Columns">The columns that are taken in.</param>
/// <param name="Derived">Headings of columns that are known and not taken in.</param>
/// <param name="Required">The columns without which the table says nothing, by name; of each group one.</param>
/// <param name="Says">What a row says.</param>
internal sealed record TableForm<TRow>(
    IReadOnlyList<KnownColumn> Columns,
    IReadOnlyList<string> Derived,
    IReadOnlyList<IReadOnlyList<string>> Required,
    Func<ReadRow, IReadOnlyList<TRow>> Says)
    where TRow : class
{
    /// <summary>Finds the headings of the table in all worksheets that are of this kind.</summary>
    public ImportTable<TRow> Read(TableFile file) => Worksheets.Read(file, Find);

    /// <summary>Finds the headings in one worksheet.</summary>
    public ImportTable<TRow> Find(TableSheet sheet)
    {
        var layout = TableLayout.Find(sheet, Columns, Derived, Required).TellingUntitled(sheet);
        return new(layout.Head, () => RowsOf(sheet, layout));
    }

    private IEnumerable<ImportedRow<TRow>> RowsOf(TableSheet sheet, TableLayout layout) =>
        layout.Headings!.Below(sheet.Rows()).SelectMany(row => Imported.Of(row, layout, Says));
}
