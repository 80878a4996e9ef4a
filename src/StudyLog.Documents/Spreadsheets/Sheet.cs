namespace StudyLog.Documents.Spreadsheets;

/// <summary>A sheet: columns and rows under them.</summary>
public sealed record Sheet
{
    private const int MostColumns = 16_384;

    /// <summary>A sheet of these columns and rows.</summary>
    /// <param name="name">What it is called. A workbook makes of it what a spreadsheet program allows.</param>
    /// <param name="columns">The columns, from the left.</param>
    /// <param name="rows">
    /// The rows, read once for each writing and never held: each has a cell for every column, and its array may be used again for the next one.
    /// </param>
    /// <exception cref="ArgumentException">There is no column, or there are more than a spreadsheet program takes.</exception>
    public Sheet(string name, IReadOnlyList<Column> columns, IAsyncEnumerable<Cell[]> rows)
    {
        if (columns.Count is 0 or > MostColumns) throw new ArgumentException($"A sheet has from 1 to {MostColumns} columns.", nameof(columns));
        (Name, Columns, Rows) = (name, columns, rows);
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The columns, from the left.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The rows.</summary>
    public IAsyncEnumerable<Cell[]> Rows { get; }

    /// <summary>The row, if it has a cell for every column.</summary>
    internal Cell[] Fitting(Cell[] row) => row.Length == Columns.Count
        ? row
        : throw new InvalidOperationException($"A row has {row.Length} cells where the sheet has {Columns.Count} columns.");
}
