using System.Globalization;
using System.Runtime.InteropServices;

namespace StudyLog.Documents.Tables;

/// <summary>Where a cell stands, as its users count.</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 1; 0 means the row as a whole.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CellAddress(int Row, int Column)
{
    private const int Letters = 26;

    /// <summary>The worksheet, where cells of several are told of; null otherwise.</summary>
    public string? Sheet { get; init; }

    /// <summary>The letters of the column, like <c>C</c> or <c>AB</c>; none for the row as a whole.</summary>
    public string ColumnLetters => LettersOf(Column);

    /// <summary>As a spreadsheet names it, like <c>C12</c> or <c>名单!C12</c>; the number alone for a row as a whole.</summary>
    public override string ToString() => (Sheet is null ? "" : Sheet + "!") + ColumnLetters + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column that is counted from 1.</summary>
    public static string LettersOf(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / Letters)
        {
            letters = (char)('A' + ((rest - 1) % Letters)) + letters;
        }

        return letters;
    }

    /// <summary>Reads what <see cref="ToString"/> writes of a cell of no named worksheet, in letters of either case; null when it is no such address.</summary>
    public static CellAddress? Parse(ReadOnlySpan<char> text)
    {
        var (column, at) = (0, 0);
        for (; at < text.Length && at < 4 && char.IsAsciiLetter(text[at]); at++)
        {
            column = (column * Letters) + char.ToUpperInvariant(text[at]) - 'A' + 1;
        }

        return column > 0 && int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0
            ? new(row, column)
            : null;
    }
}
