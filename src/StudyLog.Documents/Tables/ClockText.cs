using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyLog.Documents.Tables;

/// <summary>Times of day as people write them, after <see cref="Wording.Key"/>.</summary>
internal static partial class ClockText
{
    private const string Noon = "中午";

    /// <summary>The time; null when the text is none, or none that there is.</summary>
    public static TimeOnly? Read(string text)
    {
        if (Form().Match(text) is not { Success: true } form) return null;
        var half = (form.Groups["half"].Value + form.Groups["after"].Value).ToUpperInvariant();
        if (HourOf(Number(form, "hour"), half) is not { } hour) return null;
        return Of(hour, form.Groups["thirty"].Success ? 30 : Number(form, "minute"), Number(form, "second"));
    }

    /// <summary>The time of these numbers; null when there is none.</summary>
    public static TimeOnly? Of(int hour, int minute, int second) => hour > 23 || minute > 59 || second > 59 ? null : new(hour, minute, second);

    private static int? HourOf(int hour, string half) => half switch
    {
        "" => hour,
        "AM" when hour == 12 => 0,
        "PM" or "下午" or "晚上" or "傍晚" when hour < 12 => hour + 12,
        Noon when hour < 3 => hour + 12,
        "AM" or "上午" or "早上" or "清晨" or "凌晨" when hour > 12 => null,
        _ => hour,
    };

    private static int Number(Match form, string part) =>
        form.Groups[part] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("""
        ^(?<half>上午|下午|中午|晚上|傍晚|早上|清晨|凌晨|[AP]M)?\s?
        (?<hour>[0-9]{1,2})
        (:(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.[0-9]+)?)?
        |[时時点點]((?<thirty>半)|整|(?<minute>[0-9]{1,2})分?((?<second>[0-9]{1,2})秒)?)?
        |(?=\s?[AP]M$))
        \s?(?<after>[AP]M)?$
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
