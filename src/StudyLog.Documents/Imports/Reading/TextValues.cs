using System.Text;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Texts as they stand in cells. A dash, a stroke or 无 says nothing.</summary>
internal static class TextValues
{
    // What stands in numbers of files beside letters and digits.
    private const string WideSigns = "－．／＿";

    /// <summary>A text of any length, its paragraphs in lines.</summary>
    public static string? Text(this ReadRow row, string column) => row.Own(column, Said(Wording.Prose(row[column].Text)));

    /// <summary>A text that must be there.</summary>
    public static string RequiredText(this ReadRow row, string column) => Required(row, column, row.Text(column));

    /// <summary>A text in one line: a name, a title.</summary>
    public static string? Line(this ReadRow row, string column) => row.IsText(column) ? row.Own(column, Said(OneLine(row[column].Text))) : null;

    /// <summary>A line that must be there.</summary>
    public static string RequiredLine(this ReadRow row, string column) => Required(row, column, row.Line(column));

    /// <summary>A text as printed, with its spaces.</summary>
    public static string? AsPrinted(this ReadRow row, string column) => row[column].Text.Trim() is { Length: > 0 } printed ? printed : null;

    /// <summary>The number of a file: a line with ordinary letters and digits.</summary>
    public static string? Code(this ReadRow row, string column) => row.Line(column) is { } line ? Narrowed(line) : null;

    /// <summary>What stands line by line.</summary>
    public static IReadOnlyList<string> Lines(this ReadRow row, string column) =>
        row.Text(column) is { } text ? [.. LinesOf(text)] : [];

    /// <summary>The lines of a text that say anything.</summary>
    public static IEnumerable<string> LinesOf(string text) => text.Split('\n').Select(Said).OfType<string>();

    private static string? Own(this ReadRow row, string column, string? said)
    {
        if (said is not ("同上" or "同前" or "〃" or "″")) return said;
        row.Refuse(column, ImportFaultReason.AsAbove);
        return null;
    }

    private static bool IsText(this ReadRow row, string column)
    {
        if (row[column].Kind is not (CellKind.Date or CellKind.Time)) return true;
        row.Refuse(column, ImportFaultReason.DateInsteadOfText);
        return false;
    }

    /// <summary>The text in one line.</summary>
    public static string OneLine(string text) => Wording.Prose(text.Replace('\n', ' '));

    private static string? Said(string text) => BlankMark.Is(text) ? null : text;

    // What is missing is refused, and then nobody asks for the value.
    private static string Required(ReadRow row, string column, string? value)
    {
        if (value is null) row.RefuseNothing(column);
        return value ?? "";
    }

    private static string Narrowed(string line)
    {
        var narrowed = new StringBuilder(line.Length);
        foreach (var character in line) narrowed.Append(IsWide(character) ? (char)(character - 0xFEE0) : character);
        return Wording.Prose(narrowed.ToString());
    }

    private static bool IsWide(char character) =>
        character is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') || WideSigns.Contains(character, StringComparison.Ordinal);
}
