using System.Text.RegularExpressions;
using StudyLog.Documents.Imports.Reading;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports;

/// <summary>Several titles in a cell: line by line, numbered one after another, with semicolons between them, or each in its marks: 《…》、《…》.</summary>
public static partial class TitleLists
{
    private const char Quote = '"';
    private static readonly char[] Ends = ['；', ';', '，', ',', '、', '。', ' '];

    /// <summary>Titles as a cell holds them, to be read again as just these: line by line, in quotation marks where anything would read otherwise.</summary>
    public static string Written(IReadOnlyList<string> titles)
    {
        ArgumentNullException.ThrowIfNull(titles);
        var plain = string.Join('\n', titles);
        return Read(plain).SequenceEqual(titles) ? plain : string.Join('\n', titles.Select(title => $"{Quote}{title}{Quote}"));
    }

    /// <summary>The titles without the numbers of the list and what separates them. A comma separates nothing: it stands in titles too.</summary>
    internal static IReadOnlyList<string> Titles(this ReadRow row, string column) => Read(row[column].Text);

    private static IReadOnlyList<string> Read(string text)
    {
        var lines = LinesOf(text).ToList();
        if (lines.TrueForAll(IsQuoted)) return lines.ConvertAll(line => line[1..^1]);
        var items = Numbering.Without([.. Numbering.Apart(text).SelectMany(LinesOf)]);
        return [.. items.SelectMany(Apart).SelectMany(InMarks).Select(title => title.Trim(Ends)).Where(title => title.Length > 0)];
    }

    // The space before a number tells that an item begins: only what is no number any more is written without loose spaces.
    private static IEnumerable<string> LinesOf(string text) => TextValues.LinesOf(Wording.Prose(text));

    private static bool IsQuoted(string line) => line is [Quote, _, .., Quote];

    private static IEnumerable<string> Apart(string line) => NameLists.Pieces(line, (text, at) => text[at] is '；' or ';').Select(part => part.Trim());

    private static IEnumerable<string> InMarks(string line) =>
        Titled().Match(line) is { Success: true } titled ? titled.Groups["title"].Captures.Select(title => title.Value) : [line];

    [GeneratedRegex($"^(({Numbering.Written})?(?<title>《[^《》]*》)([、，,]|和|与|及|以及)?){{2,}}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Titled();
}
