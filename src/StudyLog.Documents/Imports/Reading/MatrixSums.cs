using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Tells the lines of a matrix that count its marks: 应到人数, 实到人数, 出勤率.</summary>
internal static class MatrixSums
{
    private static readonly string[] AlsoCalled = ["人数", "场次合计"];

    /// <summary>Whether a row is one: it is called so, and there are figures in it where marks would stand, and nothing else.</summary>
    public static bool IsOne(DataRow row, IReadOnlyList<MatrixColumn> columns)
    {
        var figures = columns.Select(column => WrittenNumber.Read(row[column.Session.Key], "%", "人", "次", "人次")).ToList();
        return figures.TrueForAll(figure => figure is not WrittenNumber.Unclear) && figures.Exists(figure => figure is WrittenNumber.Number)
            && row.Row.Cells.Where(cell => !cell.IsEmpty && !cell.IsCovered).Take(2).Any(cell => AttendanceColumns.IsFigure(cell.Text) || AlsoCalled.Contains(Wording.Heading(cell.Text)));
    }
}
