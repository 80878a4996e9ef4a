using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using StudyLog.Http;

namespace StudyLog.Features.People.Pasting;

/// <summary>A line of a paste that names somebody, its cells in their columns.</summary>
/// <param name="Number">The line in the paste, from 1; empty lines and headers count.</param>
/// <param name="Text">The line as it was pasted.</param>
/// <param name="Name">The name; null when the cell is empty.</param>
/// <param name="Department">The department as written.</param>
/// <param name="Title">职务 as written.</param>
public sealed record PastedLine(int Number, string Text, string? Name, string? Department, string? Title);

/// <summary>A part of a paste that stands for itself.</summary>
/// <param name="Text">What can be read as the whole paste is: in it the lines of the other parts are empty.</param>
/// <param name="Lines">How many lines of it hold anything.</param>
public sealed record PastedPart(string Text, int Lines);

/// <summary>Reads what was copied from a spreadsheet, or typed, one person a line.</summary>
public static partial class PastedText
{
    /// <summary>The lines that hold anything. A header names the columns from there on; without one they are name, department, title.</summary>
    public static IReadOnlyList<PastedLine> Read(string text)
    {
        var (lines, columns, number) = (new List<PastedLine>(), PastedColumns.AsTyped, 0);
        foreach (var line in Lines(text))
        {
            number++;
            if (PastedColumns.NamedBy(Cells(line, int.MaxValue)) is { } named) columns = named;
            else if (Written(line, columns, number) is { } written) lines.Add(written);
        }

        return lines;
    }

    /// <summary>
    /// The paste in parts of so many lines that hold anything. In each part the lines of the others are empty and the header that names its columns stays,
    /// so that every line keeps its number and its columns.
    /// </summary>
    public static IReadOnlyList<PastedPart> Parts(string text, int most)
    {
        var lines = Lines(text);
        var (parts, columns, header, first, held) = (new List<PastedPart>(), PastedColumns.AsTyped, -1, 0, 0);
        var next = header;
        for (var at = 0; at < lines.Length; at++)
        {
            if (PastedColumns.NamedBy(Cells(lines[at], int.MaxValue)) is { } named) (columns, next) = (named, at);
            else if (Written(lines[at], columns, at + 1) is not null) held++;
            if (held < most && at < lines.Length - 1) continue;
            if (held > 0) parts.Add(new(Part(lines, header, first, at), held));
            (header, first, held) = (next, at + 1, 0);
        }

        return parts;
    }

    private static string[] Lines(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');

    private static string Part(string[] lines, int header, int first, int last) =>
        string.Join('\n', lines.Take(last + 1).Select((line, at) => at >= first || at == header ? line : ""));

    private static PastedLine? Written(string line, PastedColumns columns, int number)
    {
        var cells = Cells(line, columns.KeepsTheRest ? columns.Count : int.MaxValue);
        if (cells.All(cell => cell.Length == 0)) return null;
        return new(number, line.Trim(), At(columns.Name), At(columns.Department), At(columns.Title));

        string? At(int? column) => column is { } at && at < cells.Count && WrittenName.Of(cells[at]) is { Length: > 0 } cell ? cell : null;
    }

    // A spreadsheet separates by tabs, typed lines by wide gaps or commas.
    private static List<string> Cells(string line, int most)
    {
        if (line.Contains('\t', StringComparison.Ordinal)) return [.. line.Split('\t').Select(cell => cell.Trim())];
        line = line.Trim();
        var (cells, start) = (new List<string>(), 0);
        foreach (var separator in Separator().EnumerateMatches(line))
        {
            var end = separator.Index + separator.Length;
            if (cells.Count + 1 == most) break;
            if (IsWithinAName(line.AsSpan(start, separator.Index - start), line.AsSpan(separator.Index, separator.Length), line.AsSpan(end))) continue;
            cells.Add(line[start..separator.Index]);
            start = end;
        }

        cells.Add(line[start..]);
        return cells;
    }

    // Names of two characters are set apart to be as long as those of three (张　三).
    private static bool IsWithinAName(ReadOnlySpan<char> before, ReadOnlySpan<char> separator, ReadOnlySpan<char> after)
    {
        if (!IsOneCharacter(before) || !separator.IsWhiteSpace()) return false;
        foreach (var next in Separator().EnumerateMatches(after)) return IsOneCharacter(after[..next.Index]);
        return IsOneCharacter(after);
    }

    private static bool IsOneCharacter(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out var length) == OperationStatus.Done && length == text.Length && WrittenName.IsChinese(rune);

    [GeneratedRegex(@"\s*[,，､、]\s*|\s{2,}|\u3000", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separator();
}
