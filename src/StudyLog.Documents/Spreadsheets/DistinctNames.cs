using System.Text;

namespace StudyLog.Documents.Spreadsheets;

/// <summary>
/// Names that a workbook can hold: what was wished, without controls and broken characters, no longer than allowed, and never the same twice,
/// whatever the case: the second of a kind is called "name (2)".
/// </summary>
internal sealed class DistinctNames
{
    private const string Nameless = "—";
    private const int LongestSheetName = 31;
    private const int LongestHeading = 255;

    private readonly Func<char, char> allow;
    private readonly int longest;
    private readonly HashSet<string> taken;

    private DistinctNames(int longest, Func<char, char> allow, params IEnumerable<string> reserved) =>
        (this.longest, this.allow, taken) = (longest, allow, new(reserved, StringComparer.OrdinalIgnoreCase));

    /// <summary>Names of a workbook's sheets. Programs keep the name "History", in their language, for themselves.</summary>
    public static DistinctNames OfSheets() => new(LongestSheetName, AllowedInSheetName, "History", "历史记录");

    /// <summary>Headings of a sheet's columns.</summary>
    public static DistinctNames OfColumns() => new(LongestHeading, character => character);

    /// <summary>The name for what is wished.</summary>
    public string Give(string wished)
    {
        var plain = Plain(wished);
        var name = Beginning(plain, longest);
        for (var number = 2; !taken.Add(name); number++)
        {
            var suffix = $" ({number})";
            name = Beginning(plain, longest - suffix.Length) + suffix;
        }

        return name;
    }

    private string Plain(string wished)
    {
        var plain = new StringBuilder(wished.Length);
        foreach (var rune in wished.EnumerateRunes())
            plain.Append(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? ' ' : rune.IsBmp ? allow((char)rune.Value) : rune);
        var trimmed = plain.ToString().Trim();
        if (trimmed.Length == 0) return Nameless;

        // A name that looks like an escape would be read as what it stands for; an escaped one can be too long.
        return WrittenText.Escaped(trimmed) == trimmed ? trimmed : trimmed.Replace('_', '＿');
    }

    private static string Beginning(string name, int length)
    {
        if (name.Length <= length) return name;
        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd();
    }

    // The full-width forms too: programs in Chinese and Japanese refuse them alike. An apostrophe may stand at neither end.
    private static char AllowedInSheetName(char character) => character switch
    {
        ':' or '\\' or '/' or '?' or '*' or '[' or ']' or '：' or '＼' or '／' or '？' or '＊' or '［' or '］' => '-',
        '\'' => '’',
        _ => character,
    };
}
