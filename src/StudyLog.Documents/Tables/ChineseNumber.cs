using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyLog.Documents.Tables;

/// <summary>Numbers in Chinese characters.</summary>
internal static partial class ChineseNumber
{
    private const string Numerals = "零一二三四五六七八九";

    /// <summary>The text with the numbers before 年, 月, 日 and the like in digits: <c>二〇二二年十月二十五日</c> is 2022年10月25日.</summary>
    public static string InDates(string text) => BeforeUnit().Replace(text, found => Read(found.Value).ToString(CultureInfo.InvariantCulture));

    // Digit by digit, as years are written, or with tens.
    private static int Read(string numerals)
    {
        var digits = numerals.Replace('〇', '零').Replace('○', '零')
            .Replace("廿", "二十", StringComparison.Ordinal).Replace("卅", "三十", StringComparison.Ordinal);
        if (digits.IndexOf('十', StringComparison.Ordinal) is not (>= 0 and var ten))
            return digits.Aggregate(0, (sum, numeral) => (sum * 10) + Numerals.IndexOf(numeral, StringComparison.Ordinal));
        return ((ten == 0 ? 1 : Value(digits[..ten])) * 10) + (ten == digits.Length - 1 ? 0 : Value(digits[(ten + 1)..]));
    }

    private static int Value(string numerals) => numerals.Length == 1 ? Math.Max(0, Numerals.IndexOf(numerals, StringComparison.Ordinal)) : 99;

    [GeneratedRegex("(?<![期周拜])[〇○零一二三四五六七八九十廿卅]{1,4}(?=[年月日号时時点點分])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforeUnit();
}
