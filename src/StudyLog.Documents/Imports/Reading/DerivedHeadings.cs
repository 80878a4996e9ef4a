using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>The headings over what StudyLog works out itself.</summary>
internal static class DerivedHeadings
{
    private const string Mark = "\u0000derived ";

    /// <summary>By which such a column is looked for; no other has such a key.</summary>
    public static string KeyOf(string name) => Mark + name;

    /// <summary>Whether a key is one of theirs.</summary>
    public static bool IsKey(string key) => key.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>Those that were found, also where the same stands twice: it is not read anyway.</summary>
    public static IReadOnlyList<Heading> Of(FoundHeadings found) =>
        [.. found.Columns.Where(column => IsKey(column.Key)).Select(column => column.Value)
            .Concat(found.Repeated.Where(column => IsKey(column.Key)).SelectMany(column => column.Headings))
            .OrderBy(heading => heading.Address.Column)];
}
