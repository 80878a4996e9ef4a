using System.Text.RegularExpressions;

namespace StudyLog.Documents.Tables;

/// <summary>Finds the headings of a user's table.</summary>
public static partial class Headings
{
    /// <summary>How many rows from the first on are looked at.</summary>
    public const int RowsLookedAt = 20;

    private const int MostRows = 3;

    /// <summary>
    /// Finds the row, or the up to three rows one below the other, that name most of the wanted columns; titles above them do not matter. Headings are
    /// compared by their letters and digits alone; one with a remark in brackets, 学时（小时）, also without it.
    /// </summary>
    /// <param name="rows">The table's first rows; <see cref="RowsLookedAt"/> of them are looked at.</param>
    /// <param name="wanted">The columns that are looked for.</param>
    /// <returns>What was found; null when no row names any wanted column.</returns>
    public static FoundHeadings? Find(IEnumerable<Row> rows, IReadOnlyList<WantedColumn> wanted)
    {
        var first = rows.Take(RowsLookedAt).ToList();
        var keys = wanted.SelectMany(column => column.Aliases, (column, alias) => (Name: Wording.Heading(alias), column.Key))
            .DistinctBy(known => known.Name).ToDictionary(known => known.Name, known => known.Key, StringComparer.Ordinal);

        return Enumerable.Range(0, first.Count)
            .SelectMany(at => HeadingBlock.From(first, at, MostRows))
            .Select(block => (Block: block, Named: Named(block, keys)))
            .Where(found => found.Named.Count > 0)
            .OrderByDescending(found => found.Named.Count).ThenBy(found => found.Block.LastRow - found.Block.FirstRow).ThenBy(found => found.Block.FirstRow)
            .Select(found => Found(found.Block, found.Named, wanted))
            .FirstOrDefault();
    }

    private static FoundHeadings Found(HeadingBlock block, ILookup<string, HeadingBlock.Column> named, IReadOnlyList<WantedColumn> wanted) => new(
        block.FirstRow,
        block.LastRow,
        wanted.Where(column => named[column.Key].Count() == 1)
            .ToDictionary(column => column.Key, column => named[column.Key].Single().Heading, StringComparer.Ordinal),
        [.. block.Columns.Except(named.SelectMany(columns => columns)).Select(column => column.Heading)],
        [.. wanted.Where(column => column.IsRequired && !named.Contains(column.Key)).Select(column => column.Key)],
        [.. named.Where(columns => columns.Count() > 1).Select(columns => new RepeatedColumn(columns.Key, [.. columns.Select(column => column.Heading)]))],
        block.Columns.Max(column => column.Address.Column));

    // The columns by the keys that their headings name; what is in brackets counts unless nothing else names the key.
    private static ILookup<string, HeadingBlock.Column> Named(HeadingBlock block, Dictionary<string, string> keys)
    {
        var exact = block.Columns.Select(column => (Column: column, Key: KeyOf(column.Names, keys))).ToList();
        var taken = exact.Select(named => named.Key).ToHashSet(StringComparer.Ordinal);
        return exact
            .Select(named => (named.Column, Key: named.Key ?? Untaken(KeyOf(WithoutRemarks(named.Column).Names, keys))))
            .Where(named => named.Key is not null)
            .ToLookup(named => named.Key!, named => named.Column, StringComparer.Ordinal);

        string? Untaken(string? key) => taken.Contains(key) ? null : key;
    }

    private static string? KeyOf(IEnumerable<string> names, Dictionary<string, string> keys) =>
        names.Select(name => keys.GetValueOrDefault(name)).FirstOrDefault(key => key is not null);

    private static HeadingBlock.Column WithoutRemarks(HeadingBlock.Column column) =>
        column.IsTooLong ? column : column with { Words = [.. column.Words.Select(word => Remark().Replace(word, ""))] };

    [GeneratedRegex(@"[(\[【〔][^)\]】〕]*[)\]】〕]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Remark();
}
