using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>A text as workbooks write it: in runs of one look each, with phonetic hints beside them.</summary>
internal static partial class StringItem
{
    /// <summary>Reads the element that begins here, up to its end; null when it is longer than may be.</summary>
    public static string? Read(Markup markup, int most)
    {
        string? only = null;
        StringBuilder? runs = null;
        var (hint, left) = (int.MaxValue, most);
        for (var entered = markup.Enter(); markup.ReadWithin(entered);)
        {
            if (markup.Depth <= hint) hint = markup.Begins == "rPh" ? markup.Enter() : int.MaxValue;
            if (hint != int.MaxValue || markup.Begins != "t") continue;
            if (markup.TextOfElement(left) is not { } run) return null;
            left -= run.Length;
            if (only is null) only = run;
            else (runs ??= new StringBuilder(only)).Append(run);
        }

        return Unescaped(runs?.ToString() ?? only ?? "");
    }

    /// <summary>The text that the workbook wrote, where it wrote a character by its number (<c>_x000D_</c>).</summary>
    public static string Unescaped(string written) =>
        written.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(written, found => CharacterOf(found.ValueSpan[2..6]).ToString()) : written;

    private static char CharacterOf(ReadOnlySpan<char> number) => (char)ushort.Parse(number, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();
}
