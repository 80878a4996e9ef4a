using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StudyLog.Features.People;

/// <summary>What a name in pinyin is found by, without tones, spaces and capitals; ü and v are u.</summary>
/// <param name="Full">All letters: <c>zengqinghong</c>.</param>
/// <param name="Initials">The first letter of each syllable: <c>zqh</c>.</param>
public sealed partial record Pinyin(string Full, string Initials)
{
    /// <summary>Reads pinyin in any common spelling: <c>Zēng Qìnghóng</c>, <c>zeng1 qing4 hong2</c>, <c>ZengQingHong</c>. Null when there are no letters.</summary>
    public static Pinyin? Of(string? text)
    {
        var words = Words(text ?? "");
        return words.Count == 0 ? null : new(string.Concat(words), string.Concat(words.Select(InitialsOf)));
    }

    /// <summary>Whether somebody may mean pinyin by this: letters and what pinyin is spelt with, nothing else.</summary>
    public static bool MayBe(string text) =>
        text.Normalize(NormalizationForm.FormD).All(c => char.IsAscii(c) || c == '’' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    // Runs of letters; a capital after a small letter begins another.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var afterSmall = false;
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
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

    private static string InitialsOf(string word) =>
        Syllables().Match(word) is { Success: true } match
            ? string.Concat(match.Groups["syllable"].Captures.Select(syllable => syllable.Value[0]))
            : word[..1];

    // Within a word every syllable but the first begins with a consonant; one that does not is set off by an apostrophe (Xi'an).
    private const string Initial = "([zcs]h|[bpmfdtnlgkhjqxrzcsyw])";

    private const string Final = "(i?ang|i?ong|uang|i?ao?|i?an|i?e|i?u|u?ai|u?an|u?o|ei|eng?|ing?|ou|u[aein]|[aeiou])";

    [GeneratedRegex(
        $"^(?<syllable>{Initial}{Final}|a(i|o|ng?)?|e(i|r|ng?)?|ou?)(?<syllable>{Initial}{Final})*$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Syllables();
}
