namespace StudyLog.Documents.Tables;

/// <summary>A row below the headings.</summary>
/// <param name="headings">The headings.</param>
/// <param name="row">The row.</param>
/// <param name="role">What it is.</param>
public sealed class DataRow(FoundHeadings headings, Row row, RowRole role)
{
    /// <summary>The row's number as a spreadsheet counts.</summary>
    public int Number => Row.Number;

    /// <summary>The row itself.</summary>
    public Row Row { get; } = row;

    /// <summary>What it is.</summary>
    public RowRole Role { get; } = role;

    /// <summary>The cell of a column by its key; an empty one with the row's address when the table has no such column.</summary>
    public Cell this[string key] => headings.Columns.TryGetValue(key, out var heading) ? Row[heading.Address.Column] : Cell.Nothing(new(Number, 0));

    /// <summary>The same row where other columns of it count.</summary>
    internal DataRow Under(FoundHeadings others) => ReferenceEquals(others, headings) ? this : new(others, Row, Role);

    /// <summary>What is wrong with the row whatever its columns mean. A row with any is not to be taken.</summary>
    public IEnumerable<CellFault> Faults()
    {
        foreach (var heading in headings.Columns.Values)
        {
            var cell = Row[heading.Address.Column];
            if (cell.Kind == CellKind.Formula) yield return new(CellFaultKind.Formula, cell);
            if (cell.Kind == CellKind.Error) yield return new(CellFaultKind.Error, cell);
        }

        foreach (var stray in Row.Cells.Skip(headings.LastColumn).Where(cell => !cell.IsEmpty && !cell.IsCovered).Take(1))
        {
            yield return new(CellFaultKind.BeyondHeadings, stray);
        }
    }
}
