using System.Text;

namespace StudyLog.Documents.Tables;

/// <summary>The words of a cell without what typing and printing leave between them.</summary>
public static class Wording
{
    // A year, a day or a running number belongs to the characters beside it (10 月 25日); a longer number, such as a telephone's, stands for itself.
    private const int ShortNumber = 4;

    /// <summary>
    /// What a person wrote, as printed, for prose and for names: without spaces of any width around it, around line breaks and between Chinese
    /// characters, and without characters that have no width. Punctuation and line breaks stay.
    /// </summary>
    public static string Prose(string text) => text.Any(IsLoose) ? WithoutLooseOnes(text) : text;

    /// <summary>What is compared: the prose in one line, full-width letters, digits and signs as the ordinary ones, spaces single.</summary>
    public static string Key(string text)
    {
        if (text.All(IsPlain)) return text;
        var line = Prose(Prose(text.Replace('\n', ' ')).Normalize(NormalizationForm.FormKC));
        return string.Join(' ', line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What headings are compared by: their letters and digits alone, so that <c>＊联系 方式：</c> is 联系方式.</summary>
    public static string Heading(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var rune in Key(text).EnumerateRunes().Where(Rune.IsLetterOrDigit)) letters.Append(rune);
        return letters.ToString().ToUpperInvariant();
    }

    private static string WithoutLooseOnes(string text)
    {
        var (written, spaces) = (new StringBuilder(text.Length), new StringBuilder());
        var (last, digits) = (new Rune('\n'), 0);
        for (var at = 0; at < text.Length;)
        {
            var rune = Rune.TryGetRuneAt(text, at, out var own) ? own : Rune.ReplacementChar;
            if (Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format)
            {
                at += rune.Utf16SequenceLength;
                continue;
            }

            if (Rune.IsWhiteSpace(rune) && rune.Value != '\n') spaces.Append(rune);
            else
            {
                if (spaces.Length > 0 && !Belong(last, digits, rune, DigitsFrom(text, at))) written.Append(spaces);
                digits = !Rune.IsDigit(rune) ? 0 : spaces.Length > 0 ? 1 : digits + 1;
                spaces.Clear();
                written.Append(rune);
                last = rune;
            }

            at += rune.Utf16SequenceLength;
        }

        return written.ToString().Trim('\n');
    }

    // Whether nothing is lost when two characters stand side by side.
    private static bool Belong(Rune left, int digitsLeft, Rune right, int digitsRight) =>
        left.Value == '\n' || right.Value == '\n' || (IsChinese(left), IsChinese(right)) switch
        {
            (true, true) => true,
            (true, false) => digitsRight is > 0 and <= ShortNumber,
            (false, true) => digitsLeft is > 0 and <= ShortNumber,
            _ => false,
        };

    private static int DigitsFrom(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsDigit(text[end])) end++;
        return end - at;
    }

    // Most cells hold nothing else, and normalising costs more than reading the rest of a row.
    private static bool IsPlain(char character) => character is (> ' ' and < '\x7F') or (>= '\u4E00' and <= '\u9FFF');

    private static bool IsLoose(char character) =>
        char.IsWhiteSpace(character) || (character > 0x7F && char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format);

    /// <summary>Whether no space belongs beside the character: an ideograph, or punctuation of that width.</summary>
    internal static bool IsChinese(Rune rune) => rune.Value is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) // ideographs, extension A, compatibility
        or (>= 0x20000 and <= 0x323AF) // the further extensions, where rare characters of names stand
        or (>= 0x3001 and <= 0x303F) // punctuation, 々 and 〇
        or (>= 0xFF01 and <= 0xFF60 and not ((>= 0xFF10 and <= 0xFF19) or (>= 0xFF21 and <= 0xFF3A) or (>= 0xFF41 and <= 0xFF5A))); // full-width punctuation
}
