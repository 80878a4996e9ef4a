using System.Globalization;

namespace StudyLog.Domain;

/// <summary>
/// When a person says that something happened, as written: a day (<c>2022-10-25</c>), a month (<c>2022-10</c>), an instant with offset,
/// or <c>unknown</c>. What span of time that is depends on the organisation's time zone.
/// </summary>
public abstract record StatedTime
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2200;

    private StatedTime()
    {
    }

    /// <summary>An instant.</summary>
    public sealed record AtInstant(DateTimeOffset Instant) : StatedTime;

    /// <summary>A day of the organisation's calendar.</summary>
    public sealed record OnDay(DateOnly Day) : StatedTime;

    /// <summary>A month; the day is its first.</summary>
    public sealed record InMonth(DateOnly FirstDay) : StatedTime;

    /// <summary>Nobody knows.</summary>
    public sealed record NotKnown : StatedTime;

    /// <summary>The span of time that is meant.</summary>
    public Occurred In(TimeZoneInfo zone) => this switch
    {
        AtInstant at => Occurred.At(at.Instant, zone),
        OnDay on => Occurred.On(on.Day, zone),
        InMonth month => Occurred.InMonthOf(month.FirstDay, zone),
        _ => Occurred.Unknown,
    };

    /// <summary>Reads one of the four written forms; null when the text is none of them, or names no real date or one before 1900 or after 2200.</summary>
    public static StatedTime? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == "unknown") return new NotKnown();
        var stated = ParseDate(text);
        return stated is OnDay { Day.Year: < EarliestYear or > LatestYear }
            or InMonth { FirstDay.Year: < EarliestYear or > LatestYear }
            or AtInstant { Instant.Year: < EarliestYear or > LatestYear }
            ? null
            : stated;
    }

    private static StatedTime? ParseDate(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new OnDay(day);
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return new InMonth(month);
        return DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? new AtInstant(instant)
            : null;
    }

    /// <summary>The written form.</summary>
    public sealed override string ToString() => this switch
    {
        AtInstant at => at.Instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        OnDay on => on.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        InMonth month => month.FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => "unknown",
    };

    // Each ends in an offset or the letter Z: without one an instant would depend on the machine that reads it.
    private static readonly string[] InstantForms =
    [
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];
}
