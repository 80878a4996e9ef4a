using System.Text.RegularExpressions;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>The numbers that people write before the items of a list: 1. 2. 3., （一）（二）, ①②.</summary>
internal static partial class Numbering
{
    /// <summary>How a number before a title reads, as part of a pattern.</summary>
    public const string Written =
        @"([（(]?(?<value>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]|(?<value>[①-⑳])|(?<value>[0-9０-９]{1,2})(?=\s*《))\s*";

    private const string Digits = "一二三四五六七八九";

    /// <summary>
    /// The items without their numbers: where they count from one on, or are set off from titles in their marks. What else begins with a number is called so.
    /// </summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> items)
    {
        var numbers = items.Select(item => Number().Match(item)).ToList();
        var counts = items.Count > 1 && numbers.Select((number, at) => number.Success && ValueOf(number.Groups["value"].Value) == at + 1).All(so => so);
        return [.. items.Zip(numbers, (item, number) => number.Success && (counts || IsSetOff(number, item[number.Length..])) ? item[number.Length..] : item)];
    }

    /// <summary>A text at its running numbers, without them: <c>1.党章 2.准则</c>, <c>①党章②准则</c>. As a whole where it does not count from one on.</summary>
    public static IReadOnlyList<string> Apart(string text)
    {
        var found = new List<Match>();
        foreach (Match number in Numbers().Matches(text))
            if (ValueOf(number.Groups["value"].Value) == found.Count + 1 && (found.Count == 0 ? number.Index == 0 : Begins(text, number))) found.Add(number);
        return found.Count < 2
            ? [text]
            : [.. found.Select((number, at) => text[(number.Index + number.Length)..(at + 1 < found.Count ? found[at + 1].Index : text.Length)])];
    }

    // Within a line, too, a number in brackets or in a circle is one of a list; another one only behind a space or a sign.
    private static bool Begins(string text, Match number) =>
        number.Value[0] is '(' or '（' or (>= '①' and <= '⑳') || char.IsWhiteSpace(text[number.Index - 1]) || char.IsPunctuation(text[number.Index - 1]);

    private static bool IsSetOff(Match number, string rest) => number.Value.Trim() != number.Groups["value"].Value && Titles().IsMatch(rest);

    private static int ValueOf(string written) => written[0] switch
    {
        >= '①' and <= '⑳' => written[0] - '①' + 1,
        var first when char.IsDigit(first) => written.Aggregate(0, (value, digit) => (value * 10) + (int)char.GetNumericValue(digit)),
        _ => written.IndexOf('十', StringComparison.Ordinal) is >= 0 and var ten
            ? ((ten == 0 ? 1 : ValueOf(written[..ten])) * 10) + (ten == written.Length - 1 ? 0 : ValueOf(written[(ten + 1)..]))
            : Digits.IndexOf(written[0], StringComparison.Ordinal) + 1,
    };

    [GeneratedRegex($"^{Written}(?![0-9０-９])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex($"{Written}(?![0-9０-９])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("^《[^《》]+》(.*》)?[；;。]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Titles();
}
