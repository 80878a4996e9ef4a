using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Words;

/// <summary>The values that a cell can hold, by the words for them.</summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class ClosedList<T>
    where T : struct
{
    private readonly Dictionary<string, T> byWord;
    private readonly IReadOnlyList<(T Value, string[] Words)> entries;

    /// <summary>A list of values, each with its words; the first of them is StudyLog's own.</summary>
    public ClosedList(params IReadOnlyList<(T Value, string[] Words)> entries)
    {
        this.entries = entries;
        byWord = entries.SelectMany(entry => entry.Words, (entry, word) => (Key: KeyOf(word), entry.Value)).ToDictionary(StringComparer.Ordinal);
        Possible = [.. entries.Select(entry => entry.Words[0])];
    }

    /// <summary>The word for each value.</summary>
    public IReadOnlyList<string> Possible { get; }

    /// <summary>The value of a text: its letters and digits count, or its signs where it has none of these.</summary>
    public T? Find(string text) => byWord.TryGetValue(KeyOf(text), out var value) ? value : null;

    /// <summary>The first word for a value.</summary>
    public string WordOf(T value) => entries.First(entry => EqualityComparer<T>.Default.Equals(entry.Value, value)).Words[0];

    private static string KeyOf(string text) => Wording.Heading(text) is { Length: > 0 } letters ? letters : Wording.Key(text);
}
