using System.Globalization;
using System.Text;

namespace StudyLog.ReadModels;

/// <summary>What a name in pinyin is found by, without tones, spaces and capitals; ü and v are u.</summary>
/// <param name="Full">All letters: <c>zengqinghong</c>.</param>
/// <param name="Initials">The first letter of each syllable: <c>zqh</c>.</param>
public sealed record Pinyin(string Full, string Initials)
{
    private const int LongestSyllable = 6;

    /// <summary>
    /// Reads pinyin in any common spelling: <c>Zēng Qìnghóng</c>, <c>zeng1 qing4 hong2</c>, <c>ZengQingHong</c>. Null when there are no letters.
    /// </summary>
    public static Pinyin? Of(string? text)
    {
        var words = Words(text ?? "");
        return words.Count == 0 ? null : new(string.Concat(words), string.Concat(words.Select(InitialsOf)));
    }

    /// <summary>What somebody is found by: the pinyin that was stated, or else the usual reading of the name.</summary>
    public static Pinyin? Of(string? stated, string name) => Of(stated) ?? Of(NameReading.Of(name));

    /// <summary>Whether somebody may mean pinyin by this: letters and what pinyin is spelt with, nothing else.</summary>
    public static bool MayBe(string text) =>
        text.Normalize(NormalizationForm.FormD).All(c => char.IsAscii(c) || c == '’' || IsTone(c));

    private static bool IsTone(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    // Runs of letters; a capital after a small letter begins another.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var afterSmall = false;
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (IsTone(c)) continue;
            if (!char.IsAsciiLetter(c) || (afterSmall && char.IsAsciiLetterUpper(c))) End();
            afterSmall = char.IsAsciiLetterLower(c);
            if (char.IsAsciiLetter(c)) word.Append(c is 'v' or 'V' ? 'u' : char.ToLowerInvariant(c));
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    // The longest syllables from the left with which the whole word can be read; a word that cannot be read counts as one syllable.
    private static string InitialsOf(string word)
    {
        // Where the syllable that begins at an index ends; 0: what begins there cannot be read.
        var ends = new int[word.Length + 1];
        ends[word.Length] = word.Length;
        for (var start = word.Length - 1; start >= 0; start--)
            for (var end = Math.Min(start + LongestSyllable, word.Length); end > start && ends[start] == 0; end--)
                if (ends[end] > 0 && IsSyllable(word[start..end], begins: start == 0)) ends[start] = end;
        if (ends[0] == 0) return word[..1];

        var initials = new StringBuilder();
        for (var start = 0; start < word.Length; start = ends[start]) initials.Append(word[start]);
        return initials.ToString();
    }

    // Within a word every syllable but the first begins with a consonant; one that does not is set off by an apostrophe (Xi'an).
    private static bool IsSyllable(string letters, bool begins)
    {
        var consonants = letters is ['z' or 'c' or 's', 'h', ..] ? 2 : letters[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? 0 : 1;
        return consonants == 0 ? begins && Alone.Contains(letters) : Finals.Contains(letters[consonants..]);
    }

    private static readonly HashSet<string> Alone = ["a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "o", "ou"];

    private static readonly HashSet<string> Finals =
    [
        "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "i", "ia", "ian", "iang", "iao", "ie", "in", "ing", "iong", "iu",
        "o", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ue", "ui", "un", "uo",
    ];
}
