using System.Buffers;
using System.Text;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>Several names in a cell.</summary>
internal static class NameLists
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("、，,；;\n\t");
    private static readonly SearchValues<char> Opening = SearchValues.Create("（(【[〔《");
    private static readonly SearchValues<char> Closing = SearchValues.Create("）)】]〕》");

    /// <summary>
    /// The parts of a list, without loose spaces. A gap between Chinese characters separates too, but for gaps within a name (张　三); within brackets
    /// nothing does.
    /// </summary>
    public static IReadOnlyList<string> Split(string text) =>
        [.. Pieces(text, (_, at) => Separators.Contains(text[at])).SelectMany(Names).Select(Wording.Prose).Where(part => !BlankMark.Is(part))];

    private static IEnumerable<string> Names(string text) => Runs(Pieces(text, IsGap)).SelectMany(Joined);

    // Single characters belong together: two or three of them are a name, four are two names. More could be anything, and stay one.
    private static IEnumerable<string> Joined(List<string> run) =>
        run.Count == 4 ? [run[0] + run[1], run[2] + run[3]] : [string.Concat(run)];

    private static IEnumerable<List<string>> Runs(IEnumerable<string> pieces)
    {
        var run = new List<string>();
        foreach (var piece in pieces)
        {
            if (run.Count > 0 && !(IsSingle(piece) && IsSingle(run[^1])))
            {
                yield return run;
                run = [];
            }

            run.Add(piece);
        }

        if (run.Count > 0) yield return run;
    }

    /// <summary>What stands between characters that separate, outside brackets and 《》.</summary>
    public static IEnumerable<string> Pieces(string text, Func<string, int, bool> separates)
    {
        var (from, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (Opening.Contains(text[at])) depth++;
            if (Closing.Contains(text[at]) && depth > 0) depth--;
            if (depth > 0 || !separates(text, at)) continue;
            yield return text[from..at];
            from = at + 1;
        }

        yield return text[from..];
    }

    // The first space of a gap between two Chinese characters of which the right one opens no bracket.
    private static bool IsGap(string text, int at)
    {
        if (at == 0 || !char.IsWhiteSpace(text[at]) || char.IsWhiteSpace(text[at - 1])) return false;
        var right = text.AsSpan(at).TrimStart();
        if (right.IsEmpty || Opening.Contains(right[0])) return false;
        Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var before, out _);
        Rune.DecodeFromUtf16(right, out var after, out _);
        return Wording.IsChinese(before) && Wording.IsChinese(after);
    }

    // One character, whatever stands in brackets behind it.
    private static bool IsSingle(string piece)
    {
        var own = piece.AsSpan().Trim();
        if (own.IndexOfAny(Opening) is > 0 and var bracket) own = own[..bracket].TrimEnd();
        return Rune.DecodeFromUtf16(own, out _, out var length) == OperationStatus.Done && length == own.Length;
    }
}
