using System.Text.RegularExpressions;

namespace StudyLog.Documents.Tables;

/// <summary>The headings of a user's table.</summary>
/// <param name="FirstRow">The first row of headings.</param>
/// <param name="LastRow">The last; the data follow.</param>
/// <param name="Columns">The heading of each wanted column that is there, by the column's key.</param>
/// <param name="Ignored">The headings that nobody asked for; their columns are not read.</param>
/// <param name="Missing">The required columns that are not there.</param>
/// <param name="Repeated">The columns that more than one heading names, so that nobody can tell which is meant.</param>
/// <param name="LastColumn">The last column with a heading.</param>
public sealed partial record FoundHeadings(
    int FirstRow,
    int LastRow,
    IReadOnlyDictionary<string, Heading> Columns,
    IReadOnlyList<Heading> Ignored,
    IReadOnlyList<string> Missing,
    IReadOnlyList<RepeatedColumn> Repeated,
    int LastColumn)
{
    /// <summary>Whether the table can be read: no required column is missing, and none is there twice.</summary>
    public bool AreSound => Missing.Count == 0 && Repeated.Count == 0;

    /// <summary>The rows below the headings, each told what it is; blank ones are left out.</summary>
    /// <param name="rows">The rows of the table from its first on.</param>
    public IEnumerable<DataRow> Below(IEnumerable<Row> rows) =>
        rows.Where(row => row.Number > LastRow && !row.IsBlank).Select(row => new DataRow(this, row, RoleOf(row)));

    private RowRole RoleOf(Row row)
    {
        if (Sum().IsMatch(Wording.Heading(row.Cells.First(cell => !cell.IsEmpty && cell.Origin.Row == row.Number).Text))) return RowRole.Sum;
        return Columns.Values.All(heading => Wording.Heading(row[heading.Address.Column].Text) == Wording.Heading(heading.Text))
            ? RowRole.Headings
            : RowRole.Data;
    }

    // The figure may stand in the same cell: 合计：12人.
    [GeneratedRegex(
        "^(合计|总计|小计|共计|累计|总和|TOTAL|SUBTOTAL|GRANDTOTAL|SUM)([0-9]+[人名个场次项件条]?次?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sum();
}
