using System.Globalization;

namespace StudyLog.Documents.Spreadsheets;

/// <summary>
/// Keeps texts of comma-separated files from being run as formulas. A text is dangerous when a spreadsheet program could take it for one: it
/// begins with a tab or a line break, or with one of = + - @ or their full-width forms, be it after blanks that a program may drop. Such a text
/// gets an apostrophe before it. So does one that is dangerous after apostrophes of its own: thus one apostrophe can always be taken off again.
/// </summary>
public static class FormulaGuard
{
    private const char Apostrophe = '\'';

    /// <summary>The text as it may stand in a comma-separated file.</summary>
    public static string Guard(string text) => IsDangerous(text) ? Apostrophe + text : text;

    /// <summary>The text that <see cref="Guard"/> was given, from what it made of it.</summary>
    public static string Unguard(string guarded) => guarded.StartsWith(Apostrophe) && IsDangerous(guarded) ? guarded[1..] : guarded;

    private static bool IsDangerous(ReadOnlySpan<char> text)
    {
        var own = text.TrimStart(Apostrophe);
        if (own is ['\t' or '\r' or '\n', ..]) return true;
        while (own is [var blank, ..] && MayBeDropped(blank)) own = own[1..];
        return own is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
    }

    // White space, controls such as NUL, and what has no shape, such as a byte order mark.
    private static bool MayBeDropped(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
