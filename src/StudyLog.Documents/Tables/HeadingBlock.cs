namespace StudyLog.Documents.Tables;

/// <summary>One or more rows that may be headings, column by column.</summary>
internal sealed class HeadingBlock
{
    // No heading is longer. Longer texts stand in the data below, and are not compared with anything.
    private const int LongestHeading = 255;

    private readonly IReadOnlyList<Row> rows;

    private HeadingBlock(IReadOnlyList<Row> rows)
    {
        this.rows = rows;
        Columns = [.. Enumerable.Range(1, rows.Max(row => row.Cells.Count)).Select(Levels).Where(column => column.Words.Count > 0)];
    }

    /// <summary>The first row.</summary>
    public int FirstRow => rows[0].Number;

    /// <summary>The last row.</summary>
    public int LastRow => rows[^1].Number;

    /// <summary>The columns that have a heading, from left to right.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The blocks that begin with a row, the smallest first: with all rows into which cells of it are merged, and with up to so many.</summary>
    public static IEnumerable<HeadingBlock> From(IReadOnlyList<Row> rows, int first, int mostRows)
    {
        var block = new List<Row>();
        for (var at = first; at < rows.Count && block.Count < mostRows && (block.Count == 0 || rows[at].Number == block[^1].Number + 1); at++)
        {
            block.Add(rows[at]);
            if (at + 1 == rows.Count || !ReachInto(rows[at + 1], block[0].Number)) yield return new([.. block]);
        }
    }

    private static bool ReachInto(Row next, int firstRow) =>
        next.Cells.Any(cell => !cell.IsEmpty && cell.Origin.Row >= firstRow && cell.Origin.Row < next.Number);

    // The words of a column from the top down. Cells that are merged downwards count once. Those that are merged across head each of their columns,
    // but only the first of these needs no words of its own below.
    private Column Levels(int column)
    {
        var words = new List<string>();
        var lowest = Cell.Nothing(new(FirstRow, column));
        foreach (var row in rows)
        {
            var cell = Head(row, column);
            if (cell.IsEmpty || cell.Origin.Row < row.Number) continue;
            words.Add(cell.Text.Length > LongestHeading ? cell.Text : Wording.Key(cell.Text));
            lowest = cell;
        }

        return new(lowest.IsCovered ? [] : words, lowest.Address);
    }

    // Text files have no merged cells: what is left of an empty cell heads it too if there is a heading below.
    private Cell Head(Row row, int column)
    {
        var cell = row[column];
        if (!cell.IsEmpty || row == rows[^1] || rows[^1][column].IsEmpty || rows[^1][column].Origin.Row < rows[^1].Number) return cell;
        for (var left = column - 1; left > 0; left--)
        {
            if (!row[left].IsEmpty) return row[left];
        }

        return cell;
    }

    /// <summary>The heading of a column.</summary>
    /// <param name="Words">From the top down.</param>
    /// <param name="Address">The lowest cell with words.</param>
    internal sealed record Column(IReadOnlyList<string> Words, CellAddress Address)
    {
        /// <summary>As it is shown to the user.</summary>
        public Heading Heading => new(string.Join('/', Words), Address);

        /// <summary>What it may be called, most exactly first.</summary>
        public IEnumerable<string> Names => IsTooLong ? [] : Words.Select((_, from) => Wording.Heading(string.Concat(Words.Skip(from))));

        /// <summary>Whether it is no heading at all.</summary>
        public bool IsTooLong => Words.Any(word => word.Length > LongestHeading);
    }
}
