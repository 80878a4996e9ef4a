using System.Collections.Concurrent;
using Icu;

namespace StudyLog.ReadModels;

/// <summary>
/// How a Chinese name is read as long as nobody said otherwise. Surnames are read as surnames (曾 zēng, 单 shàn, 解 xiè); a given name may still be misread,
/// so what somebody states goes before it. It finds and orders people and is recorded nowhere.
/// </summary>
public static class NameReading
{
    private const int MostKept = 20_000;

    private static readonly Lock OneAtATime = new();
    private static readonly Lazy<Transliterator> Reader = new(() => Transliterator.CreateInstance("Han-Latin/Names"));

    // A reading takes some 90 µs, and whoever has a roster open has all its names read at each sight.
    private static readonly ConcurrentDictionary<string, string> Kept = new(StringComparer.Ordinal);

    /// <summary>The name in pinyin with tones, a syllable a word; what is not Chinese stays as it is.</summary>
    public static string Of(string name)
    {
        if (Kept.TryGetValue(name, out var known)) return known;
        string reading;
        lock (OneAtATime) reading = Reader.Value.Transliterate(name).Trim();
        if (Kept.Count >= MostKept) Kept.Clear();
        return Kept[name] = reading;
    }
}
