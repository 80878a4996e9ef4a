namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>Lets merged cells show their content in each of them, row after row.</summary>
internal sealed class Covering(MergedRanges ranges, TableLimits limits)
{
    private readonly SortedDictionary<int, (Cell Shown, int LastRow)> byColumn = [];

    /// <summary>The row as its merged cells show it; its number is greater than that of the last one.</summary>
    public Row Of(Row row)
    {
        foreach (var column in byColumn.Where(covered => covered.Value.LastRow < row.Number).Select(covered => covered.Key).ToList()) byColumn.Remove(column);
        foreach (var range in ranges.From(row.Number)) Begin(row, range);
        if (byColumn.Count == 0) return row;

        var cells = Enumerable.Range(1, Math.Max(row.Cells.Count, byColumn.Keys.Max())).Select(column => row[column]).ToArray();
        foreach (var (column, (shown, _)) in byColumn)
        {
            // Programs leave what stood in covered cells before they were merged; nobody sees it.
            cells[column - 1] = shown with { Address = new(row.Number, column) };
        }

        return new(row.Number, cells);
    }

    private void Begin(Row row, MergedRanges.Range range)
    {
        var shown = row[range.First.Column];
        for (var column = range.First.Column; column <= Math.Min(range.Last.Column, limits.Columns); column++)
        {
            if (!byColumn.TryAdd(column, (shown, range.Last.Row))) throw new InvalidDataException("Merged cells overlap.");
        }
    }
}
