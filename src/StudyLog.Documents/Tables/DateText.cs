using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StudyLog.Documents.Tables;

/// <summary>Dates as people write them.</summary>
internal static partial class DateText
{
    private const int Longest = 60;
    private const string Weekdays = "日一二三四五六";
    private const string Dashes = "–—−‐‑";
    private static readonly string[] Months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    /// <summary>The text with its signs alike: ordinary digits, one kind of dash and stop, no spaces around them.</summary>
    public static string Normalised(string text)
    {
        if (text.Length > Longest * 2) return text;
        var signs = new StringBuilder(Wording.Key(text)).Replace('。', '.');
        foreach (var dash in Dashes) signs.Replace(dash, '-');
        return ChineseNumber.InDates(AroundSigns().Replace(signs.ToString(), found => found.Value.Trim()));
    }

    /// <summary>Reads a normalised text.</summary>
    public static WrittenDate Read(string text)
    {
        if (text.Length > Longest) return WrittenDate.Not(DateFault.NotADate);
        if (YearFirst().Match(text) is { Success: true } day) return WithRest(WrittenDate.Of(Number(day, "y"), Number(day, "m"), Number(day, "d")), day);
        if (YearAndMonth().Match(text) is { Success: true } month) return WrittenDate.Of(Number(month, "y"), Number(month, "m"));
        if (YearLast().Match(text) is { Success: true } last) return WithRest(EitherOrder(Number(last, "a"), Number(last, "b"), Number(last, "y")), last);
        if (EnglishMonth().Match(text) is { Success: true } english) return WithRest(OfEnglish(english), english);
        if (OnlyYear().IsMatch(text)) return WrittenDate.Not(DateFault.OnlyYear);
        return WrittenDate.Not(WithoutYear().IsMatch(text) ? DateFault.YearMissing : DateFault.NotADate);
    }

    /// <summary>A day at a time. Midnight is what programs write when nobody stated one.</summary>
    public static WrittenDate At(WrittenDate date, TimeOnly time) =>
        date is WrittenDate.Day day && time != TimeOnly.MinValue ? new WrittenDate.Moment(day.On, time) : date;

    private static WrittenDate WithRest(WrittenDate date, Match form)
    {
        if (date is not WrittenDate.Day day) return date;
        if (form.Groups["weekday"] is { Success: true } weekday
            && Weekdays.IndexOf(weekday.Value.Replace('天', '日'), StringComparison.Ordinal) != (int)day.On.DayOfWeek)
            return WrittenDate.Not(DateFault.OtherWeekday);
        if (form.Groups["time"] is not { Success: true } time) return day;
        // Half a day is no time; what can be kept is the day.
        if (time.Length <= 2 && !char.IsAsciiDigit(time.Value[0])) return day;
        return ClockText.Read(time.Value) is { } at ? At(day, at) : WrittenDate.Not(DateFault.Impossible);
    }

    // Which of two numbers is the day and which the month is told by the one over twelve.
    private static WrittenDate EitherOrder(int first, int second, int year) =>
        (WrittenDate.Of(year, first, second), WrittenDate.Of(year, second, first)) switch
        {
            (WrittenDate.Day one, WrittenDate.Day other) when one != other => WrittenDate.Not(DateFault.Ambiguous),
            (WrittenDate.Day one, _) => one,
            var (_, other) => other,
        };

    private static WrittenDate OfEnglish(Match form) =>
        Array.FindIndex(Months, month => form.Groups["name"].Value.StartsWith(month, StringComparison.OrdinalIgnoreCase)) is >= 0 and var month
            ? WrittenDate.Of(Number(form, "y"), month + 1, Number(form, "d"))
            : WrittenDate.Not(DateFault.NotADate);

    private static int Number(Match form, string part) => int.Parse(form.Groups[part].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Rest = """
        (\s?[(\[]?(星期|周|礼拜)(?<weekday>[一二三四五六日天])[)\]]?)?
        ([T\s]?\s?(?<time>[0-9].*|[AP]M\s?[0-9].*|(上午|下午|中午|晚上|傍晚|早上|清晨|凌晨).*))?$
        """;

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\s?[-/.:年月日号]\s?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AroundSigns();

    [GeneratedRegex("""
        ^(?<y>[0-9]{4})((?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})(?![0-9])日?|年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})[日号])
        """ + Rest, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex("^(?<y>[0-9]{4})([-/](?<m>[0-9]{1,2})|年(?<m>[0-9]{1,2})月份?)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearAndMonth();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})\k<s>(?<y>[0-9]{4})(?![0-9])" + Rest, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearLast();

    [GeneratedRegex("""
        ^((?<d>[0-9]{1,2})(st|nd|rd|th)?[-\s]?(?<name>[A-Z]{3,9})\.?|(?<name>[A-Z]{3,9})\.?\s?(?<d>[0-9]{1,2})(st|nd|rd|th)?)
        [-,\s]+(?<y>[0-9]{4})(?![0-9])
        """ + Rest, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishMonth();

    [GeneratedRegex("^[0-9]{4}年度?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OnlyYear();

    [GeneratedRegex(@"^[0-9]{1,2}([-/.][0-9]{1,2}(?![0-9])|月([0-9]{1,2}[日号])?)" + Rest, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithoutYear();
}
