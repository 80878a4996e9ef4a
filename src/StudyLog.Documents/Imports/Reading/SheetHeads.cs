using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Heads of worksheets, compared and put together.</summary>
internal static class SheetHeads
{
    /// <summary>
    /// Whether a worksheet lists the same as another of its file: at least half of the other's columns, and hardly any that the other does not know. A list
    /// of people has departments too, and is none of departments.
    /// </summary>
    public static bool HasFormOf(this ImportHead head, ImportHead other)
    {
        var (names, others) = (NamesOf(head), NamesOf(other));
        var strange = head.Unknown.Select(KeyOf).Except(other.Unknown.Select(KeyOf), StringComparer.Ordinal).Count();
        return names.Intersect(others, StringComparer.Ordinal).Count() * 2 >= others.Count && strange * 2 <= names.Count;
    }

    /// <summary>The head of all of them as one table.</summary>
    public static ImportHead Together(IReadOnlyList<ImportHead> heads, IReadOnlyList<string> left) => heads[0] with
    {
        Taken = [.. heads.SelectMany(head => head.Taken).DistinctBy(column => (column.Name, column.Heading.Text))],
        Unknown = [.. heads.SelectMany(head => head.Unknown).DistinctBy(heading => heading.Text, StringComparer.Ordinal)],
        Derived = [.. heads.SelectMany(head => head.Derived).DistinctBy(heading => heading.Text, StringComparer.Ordinal)],
        LeftSheets = left,
        Marks = heads.Any(head => head.Marks is not null) ? [.. heads.SelectMany(head => head.Marks ?? []).Distinct()] : null,
    };

    /// <summary>The head with its worksheet named.</summary>
    public static ImportHead In(this ImportHead head, string? sheet) => head with
    {
        Taken = [.. head.Taken.Select(column => column with { Heading = column.Heading.In(sheet) })],
        Unknown = [.. head.Unknown.Select(heading => heading.In(sheet))],
        Derived = [.. head.Derived.Select(heading => heading.In(sheet))],
    };

    /// <summary>A row with its worksheet named in every cell.</summary>
    public static ImportedRow<TRow> In<TRow>(this ImportedRow<TRow> row, string? sheet)
        where TRow : class => row with
        {
            Faults = [.. row.Faults.Select(fault => fault with { At = fault.At with { Sheet = sheet } })],
            Cells = [.. row.Cells.Select(cell => cell with { At = cell.At with { Sheet = sheet } })],
        };

    private static Heading In(this Heading heading, string? sheet) => heading with { Address = heading.Address with { Sheet = sheet } };

    private static HashSet<string> NamesOf(ImportHead head) => head.Taken.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);

    private static string KeyOf(Heading heading) => Wording.Heading(heading.Text);
}
