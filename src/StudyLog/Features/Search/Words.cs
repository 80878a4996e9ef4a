namespace StudyLog.Features.Search;

/// <summary>A piece of a text in which something was found.</summary>
/// <param name="Text">The piece, as it was written.</param>
/// <param name="Marks">Where in it the words are that were looked for.</param>
public sealed record Excerpt(string Text, IReadOnlyList<Mark> Marks);

/// <summary>A place in a text.</summary>
/// <param name="Start">The first character, from 0.</param>
/// <param name="Length">How many characters.</param>
public sealed record Mark(int Start, int Length);

/// <summary>Looks for words in a text.</summary>
public static class Words
{
    private const int Before = 20;
    private const int LongestExcerpt = 120;

    /// <summary>The words of a search: what white space sets apart, folded, each once.</summary>
    public static IReadOnlyList<string> Of(string search) =>
        [.. Bigrams.Fold(search).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>Where the words stand in a text, from the left; places within another place are left out.</summary>
    public static IReadOnlyList<Mark> In(string text, IReadOnlyList<string> words)
    {
        var folded = Bigrams.Fold(text);
        var marks = new List<Mark>();
        foreach (var word in words)
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                marks.Add(new Mark(at, word.Length));
        var apart = new List<Mark>();
        foreach (var mark in marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length))
            if (apart.Count == 0 || apart[^1].Start + apart[^1].Length <= mark.Start) apart.Add(mark);
        return apart;
    }

    /// <summary>The piece of the text around the first place, with every place in it.</summary>
    public static Excerpt ExcerptOf(string text, IReadOnlyList<Mark> marks)
    {
        var start = marks.Count == 0 || text.Length <= LongestExcerpt ? 0 : Math.Max(0, marks[0].Start - Before);
        if (start > 0 && char.IsLowSurrogate(text[start])) start--;
        var end = Math.Min(text.Length, start + LongestExcerpt);
        if (end < text.Length && char.IsHighSurrogate(text[end - 1])) end--;
        return new Excerpt(
            text[start..end],
            [.. marks.Where(mark => mark.Start >= start && mark.Start + mark.Length <= end).Select(mark => mark with { Start = mark.Start - start })]);
    }
}
