using System.Buffers;
using System.Globalization;
using System.Text;

namespace StudyLog.Documents.Spreadsheets;

/// <summary>Texts as a workbook's XML holds them.</summary>
internal static class WrittenText
{
    /// <summary>The longest text that a spreadsheet program opens a cell with.</summary>
    public const int LongestText = 32_767;

    private const string Cut = "…";

    // Not in XML, or not there as they are (a carriage return is read as a line feed), and where an escape would begin.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(control => control is not ('\t' or '\n')), '_', '\uFFFE', '\uFFFF']);

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>The text of a cell: what is longer than a cell can be ends in "…", and what XML cannot hold is escaped.</summary>
    public static string OfCell(string text) => Escaped(Shortened(text));

    /// <summary>
    /// The text with what XML cannot hold, and halves of characters, written as _x000D_ (ST_Xstring of Office Open XML); a text that looks like
    /// such an escape has its underscore escaped, whatever follows, for the next character may be one that becomes an underscore.
    /// </summary>
    public static string Escaped(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return text;
        var escaped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (MustBeEscaped(text, at)) escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[at]:X4}_");
            else escaped.Append(text[at]);
        }

        return escaped.ToString();
    }

    private static bool MustBeEscaped(string text, int at) => text[at] switch
    {
        '_' => LooksEscaped(text.AsSpan(at)),
        >= '\uD800' and <= '\uDBFF' => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
        >= '\uDC00' and <= '\uDFFF' => at == 0 || !char.IsHighSurrogate(text[at - 1]),
        var character => Suspects.Contains(character),
    };

    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text.Length >= 6 && text[1] is 'x' or 'X' && !text[2..6].ContainsAnyExcept(HexDigits);

    private static string Shortened(string text)
    {
        if (text.Length <= LongestText) return text;
        var end = LongestText - Cut.Length;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), Cut);
    }
}
