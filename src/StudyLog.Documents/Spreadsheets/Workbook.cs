using SpreadCheetah;
using SpreadCheetah.Tables;
using SpreadCheetah.Worksheets;

namespace StudyLog.Documents.Spreadsheets;

/// <summary>Writes sheets as an Office Open XML workbook (.xlsx), row by row: a stream that is only written to is enough, and nothing is kept.</summary>
public static class Workbook
{
    /// <summary>The most rows a sheet has in a spreadsheet program, the heading included.</summary>
    public const int MostRows = 1_048_576;

    // No properties: they would say when it was written, and equal values shall make equal contents. References, since some readers go by them.
    private static readonly SpreadCheetahOptions Options = new()
    {
        DocumentProperties = null,
        PreserveStringWhitespace = true,
        WriteCellReferenceAttributes = true,
    };

    /// <summary>
    /// Writes a workbook of these sheets, at least one; the stream stays open. Headings stand frozen over a filter; a sheet with more rows than
    /// fit goes on in "name (2)". A text that is longer than a cell ends in "…"; the comma-separated file has it whole.
    /// </summary>
    public static async Task Write(Stream stream, IEnumerable<Sheet> sheets, CancellationToken cancellation = default)
    {
        await using var postponing = new PostponingStream(stream);
        await using var spreadsheet = await Spreadsheet.CreateNewAsync(postponing, Options, cancellation);
        var formats = new CellFormats(spreadsheet);
        var names = DistinctNames.OfSheets();
        foreach (var sheet in sheets) await Write(spreadsheet, sheet, formats, names, cancellation);
        await spreadsheet.FinishAsync(cancellation);
        await postponing.FlushAsync(cancellation);
    }

    private static async Task Write(Spreadsheet spreadsheet, Sheet sheet, CellFormats formats, DistinctNames names, CancellationToken cancellation)
    {
        var numberStyles = sheet.Columns.Select(formats.OfNumbers).ToArray();
        var cells = new StyledCell[sheet.Columns.Count];
        await using var rows = sheet.Rows.GetAsyncEnumerator(cancellation);
        var more = await rows.MoveNextAsync();
        do
        {
            await Begin(spreadsheet, sheet, names.Give(sheet.Name), hasRows: more, formats, cancellation);
            for (; more && spreadsheet.NextRowNumber <= MostRows; more = await rows.MoveNextAsync())
            {
                var row = sheet.Fitting(rows.Current);
                for (var at = 0; at < row.Length; at++) cells[at] = formats.Styled(row[at], sheet.Columns[at], numberStyles[at]);
                await spreadsheet.AddRowAsync(cells.AsMemory(), cancellation);
            }
        }
        while (more);
    }

    private static async Task Begin(
        Spreadsheet spreadsheet, Sheet sheet, string name, bool hasRows, CellFormats formats, CancellationToken cancellation)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var at = 0; at < sheet.Columns.Count; at++) options.Column(at + 1).Width = sheet.Columns[at].Width;
        await spreadsheet.StartWorksheetAsync(name, options, cancellation);

        // The filter is that of a table, whose range is written after the rows. A sheet's own would have to know it before them, and LibreOffice
        // shows that one only beside a defined name, which the library does not write. A table has rows: without any there is nothing to filter.
        if (hasRows) spreadsheet.StartTable(new Table(TableStyle.None));
        var headings = DistinctNames.OfColumns();
        await spreadsheet.AddHeaderRowAsync(sheet.Columns.Select(column => headings.Give(column.Heading)).ToArray(), formats.Heading, cancellation);
    }
}
