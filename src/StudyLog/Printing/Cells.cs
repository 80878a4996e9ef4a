using StudyLog.Documents.Spreadsheets;
using StudyLog.Domain;
using StudyLog.Domain.Sessions;
using StudyLog.Resources;

namespace StudyLog.Printing;

/// <summary>What the sheets of several areas write into their cells.</summary>
public static class Cells
{
    /// <summary>A value of a closed list in Chinese words; nothing where there is none.</summary>
    public static Cell Word<T>(T? value)
        where T : struct, Enum =>
        Cell.Text(value is { } given ? Words.Of(given, Words.Chinese) : null);

    /// <summary>A day as exactly as it is known: a date, a month as text, or nothing.</summary>
    public static Cell Day(SessionDay day) => day switch
    {
        { On: { } on, Precision: Precision.Month } => Cell.Text(new StatedTime.InMonth(on).ToString()),
        { On: { } on } => Cell.Date(on),
        _ => Cell.Empty,
    };

    /// <summary>The same as it is written in answers.</summary>
    public static Cell Day(string? written) =>
        written is not null && StatedTime.Parse(written) is StatedTime.OnDay day ? Cell.Date(day.Day) : Cell.Text(written);

    /// <summary>An instant as the organisation's clocks showed it.</summary>
    public static Cell Moment(DateTimeOffset? instant, TimeZoneInfo zone) => Cell.DateAndTime(instant is { } at ? TimeZoneInfo.ConvertTime(at, zone).DateTime : null);
}
