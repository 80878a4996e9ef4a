namespace StudyLog.Documents.Tables.Texts;

/// <summary>What stands between the cells of a text file.</summary>
/// <param name="Character">The character.</param>
/// <param name="IsDeclared">Whether a first line like <c>sep=;</c> says so, which is no row then.</param>
internal readonly record struct Delimiter(char Character, bool IsDeclared)
{
    private const string Declaration = "sep=";
    private const int Lines = 20;
    private const char Quote = '"';
    private static readonly char[] Known = [',', '\t', ';', '|'];

    /// <summary>
    /// Tells it from the first lines: the one that most of them have equally often. A comma when none has any.
    /// </summary>
    public static Delimiter Of(ReadOnlySpan<char> beginning)
    {
        if (beginning.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase)
            && beginning[Declaration.Length..] is [var declared, '\r' or '\n', ..] && Known.Contains(declared)) return new(declared, IsDeclared: true);

        var counts = Known.Select(_ => new List<int>()).ToArray();
        var (line, quoted) = (new int[Known.Length], false);
        foreach (var character in beginning)
        {
            if (character == Quote) quoted = !quoted;
            if (quoted) continue;
            if (character == '\n' || character == '\r') EndLine();
            else if (Array.IndexOf(Known, character) is >= 0 and var known) line[known]++;
            if (counts[0].Count == Lines) break;
        }

        EndLine();
        return new(Known.Zip(counts).MaxBy(pair => Agreeing(pair.Second)).First, IsDeclared: false);

        void EndLine()
        {
            if (Array.TrueForAll(line, count => count == 0)) return;
            for (var known = 0; known < line.Length; known++) counts[known].Add(line[known]);
            Array.Clear(line);
        }
    }

    // How many lines have it as often as most do, then how often that is.
    private static (int Lines, int Times) Agreeing(List<int> counts) =>
        counts.Where(count => count > 0).GroupBy(count => count).Select(same => (same.Count(), same.Key)).DefaultIfEmpty().Max();
}
