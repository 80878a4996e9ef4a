using System.Globalization;
using System.Text.RegularExpressions;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Which column of a table holds what.</summary>
/// <param name="Head">As the user is told.</param>
/// <param name="Headings">The headings by which cells are found; null where there are none.</param>
/// <param name="Required">The columns without which a row says nothing, by name; of each group one.</param>
/// <param name="Year">The year that stands above the headings (2027年节假日安排), or else in the worksheet's name; null where there is none, or more than one.</param>
internal sealed partial record TableLayout(ImportHead Head, FoundHeadings? Headings, IReadOnlyList<IReadOnlyList<string>> Required, int? Year)
{
    /// <summary>Finds the columns.</summary>
    public static TableLayout Find(
        TableSheet sheet, IReadOnlyList<KnownColumn> columns, IReadOnlyList<string> derived, IReadOnlyList<IReadOnlyList<string>> required)
    {
        var top = sheet.Rows().Take(Tables.Headings.RowsLookedAt).ToList();
        var wanted = columns.Select(column => new WantedColumn(column.Name, [.. column.Names]))
            .Concat(derived.Select(name => new WantedColumn(DerivedHeadings.KeyOf(name), [name])));
        if (Tables.Headings.Find(top, [.. wanted]) is not { } found)
            return new(new(0, 0, [], [], [], MissingFrom([], columns, required), [], []), Headings: null, required, Year: null);

        var named = NamedHeadings.Of(found, columns);
        var head = new ImportHead(
            found.FirstRow,
            found.LastRow,
            [.. named.Taken.Select(column => new TakenColumn(column.Key, column.Value)).OrderBy(column => column.Heading.Address.Column)],
            [.. found.Ignored.Concat(named.PassedOver).OrderBy(heading => heading.Address.Column)],
            DerivedHeadings.Of(found),
            MissingFrom([.. named.Taken.Keys, .. named.Repeated.Select(column => column.Key)], columns, required),
            named.Repeated,
            LeftSheets: []);
        return new(head, found with { Columns = named.Taken }, required, YearAbove(top, found.FirstRow) ?? YearOf(sheet.Name));
    }

    /// <summary>What stands in the columns that are taken in.</summary>
    public IReadOnlyList<WrittenCell> Written(DataRow row) =>
        [.. Head.Taken.Select(column => (column.Name, Cell: row.Row[column.Heading.Address.Column]))
            .Where(written => !written.Cell.IsEmpty)
            .Select(written => new WrittenCell(written.Cell.Address, written.Name, written.Cell.Text))];

    /// <summary>The only year that is stated in the rows before that one.</summary>
    private static int? YearAbove(IReadOnlyList<Row> top, int firstRow) =>
        OnlyYear(top.Where(row => row.Number < firstRow).SelectMany(row => row.Cells).SelectMany(cell => StatedYear().Matches(Wording.Key(cell.Text))));

    // A worksheet of a year is often called by its number alone.
    private static int? YearOf(string? name) =>
        name is null ? null : OnlyYear(StatedYear().Matches(Wording.Key(name)).Concat(YearAlone().Matches(Wording.Key(name))));

    private static int? OnlyYear(IEnumerable<Match> stated)
    {
        var years = stated.Select(year => int.Parse(year.ValueSpan[..4], NumberStyles.None, CultureInfo.InvariantCulture)).Distinct().ToList();
        return years.Count == 1 ? years[0] : null;
    }

    private static IReadOnlyList<MissingColumn> MissingFrom(
        IReadOnlyList<string> known, IReadOnlyList<KnownColumn> columns, IReadOnlyList<IReadOnlyList<string>> required) =>
        [.. required.Where(group => !group.Any(known.Contains)).Select(group => new MissingColumn(
            [.. group.Select(name => new MissingColumn.Wanted(name, columns.First(column => column.Name == name).Aliases))]))];

    [GeneratedRegex("(?<![0-9])(19|20|21)[0-9]{2}年", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StatedYear();

    [GeneratedRegex("^(19|20|21)[0-9]{2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearAlone();
}
