namespace StudyLog.Documents.Tables;

/// <summary>A row of a user's table.</summary>
/// <param name="number">The row's number as a spreadsheet counts, from 1.</param>
/// <param name="cells">Its cells from the first column on, without gaps.</param>
public sealed class Row(int number, IReadOnlyList<Cell> cells)
{
    /// <summary>The row's number as a spreadsheet counts, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>Its cells from the first column on, without gaps; what follows the last is empty.</summary>
    public IReadOnlyList<Cell> Cells { get; } = cells;

    /// <summary>Whether nothing stands in it but what an earlier row shows in merged cells.</summary>
    public bool IsBlank => Cells.All(cell => cell.IsEmpty || cell.Origin.Row != Number);

    /// <summary>The cell of a column that is counted from 1, whether the row reaches so far or not.</summary>
    public Cell this[int column] => column <= Cells.Count ? Cells[column - 1] : Cell.Nothing(new(Number, column));
}
