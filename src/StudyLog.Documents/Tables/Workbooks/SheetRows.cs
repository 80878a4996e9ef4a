using System.Globalization;
using System.IO.Compression;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>The rows of a worksheet. Rows and columns that are hidden or filtered out are read like others: they belong to the table.</summary>
internal sealed class SheetRows(ZipArchiveEntry part, CellReader cells) : ITableRows
{
    private const int LastColumn = 16_384;
    private const int LastRow = 1_048_576;
    private MergedRanges? merged;

    /// <inheritdoc />
    public IEnumerable<Row> Read()
    {
        merged ??= MergedRanges.Read(part);
        var covering = new Covering(merged, cells.Limits);
        using var markup = new Markup(part);
        var (number, inRows) = (0, false);
        while (markup.Read() && markup.Ends != "sheetData")
        {
            if (markup.Begins == "sheetData") inRows = true;
            if (!inRows || markup.Begins != "row") continue;
            number = NumberOf(markup, number);
            yield return Within(covering.Of(new(number, ReadCells(markup, number))));
        }
    }

    private static int NumberOf(Markup markup, int last)
    {
        var number = last + 1;
        if (markup.Attribute("r") is { } written && !int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out number)) number = 0;
        return number > last && number <= LastRow ? number : throw new InvalidDataException("The rows are not in order.");
    }

    private Row Within(Row row) =>
        row.Number <= cells.Limits.Rows || row.IsBlank ? row : throw new UnreadableFileException(UnreadableReason.TooManyRows, new(row.Number, 0));

    private List<Cell> ReadCells(Markup markup, int row)
    {
        var read = new List<Cell>();
        var last = 0;
        for (var entered = markup.Enter(); markup.ReadWithin(entered);)
        {
            if (markup.Begins != "c") continue;
            var address = AddressOf(markup, row, last);
            last = address.Column;
            if (cells.Read(markup, address) is not { IsEmpty: false } cell) continue;
            if (last > cells.Limits.Columns) throw new UnreadableFileException(UnreadableReason.TooManyColumns, address);
            while (read.Count + 1 < last) read.Add(Cell.Nothing(new(row, read.Count + 1)));
            read.Add(cell);
        }

        return read;
    }

    private static CellAddress AddressOf(Markup markup, int row, int last)
    {
        var address = markup.Attribute("r") is { } written ? CellAddress.Parse(written) : new(row, last + 1);
        return address is { } own && own.Row == row && own.Column > last && own.Column <= LastColumn
            ? own
            : throw new InvalidDataException("The cells are not in order.");
    }
}
