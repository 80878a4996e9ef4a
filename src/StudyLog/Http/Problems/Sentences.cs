using System.Globalization;
using System.Resources;

namespace StudyLog.Http.Problems;

/// <summary>The sentences people read, from <c>Resources/Sentences.resx</c> (Chinese) and <c>Sentences.en.resx</c>.</summary>
public static class Sentences
{
    public static ResourceManager Resources { get; } = new("StudyLog.Resources.Sentences", typeof(Sentences).Assembly);

    public static bool Knows(string key) => Resources.GetString(key, CultureInfo.InvariantCulture) is not null;

    public static string Say(string key, CultureInfo culture, params object[] arguments)
    {
        var sentence = Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"No sentence for '{key}'.");
        return arguments.Length == 0 ? sentence : string.Format(culture, sentence, [.. arguments.Select(argument => Worded(argument, culture))]);
    }

    // An argument can be a word that the resources know (a state, a kind of thing, a member) or a value.
    private static object Worded(object argument, CultureInfo culture) =>
        argument is Word word ? Resources.GetString(word.Key, culture) ?? throw new MissingManifestResourceException($"No word for '{word.Key}'.")
        : argument is IEnumerable<Word> words ? string.Join(culture.TwoLetterISOLanguageName == "zh" ? "、" : ", ", words.Select(each => Worded(each, culture)))
        : argument;
}

/// <summary>A word that stands in the resources.</summary>
public sealed record Word(string Key);
