using System.Globalization;

namespace StudyLog.Documents.Tables.Workbooks;

/// <summary>Points in time that a workbook of the strict form writes out instead of numbering them.</summary>
internal static class WrittenOut
{
    private const int ClockCharacters = 16;
    private static readonly string[] Clocks = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    /// <summary>The kind and the text of the cell; a text where it is no point in time.</summary>
    public static (CellKind Kind, string Text) Of(string written)
    {
        var (day, clock) = written.TrimEnd('Z').Split('T') switch
        {
            [var one, var other] => (one, other),
            [var one] when one.Contains(':', StringComparison.Ordinal) => ("", one),
            [var one] => (one, ""),
            _ => (written, written),
        };

        return (Day(day), Clock(clock)) switch
        {
            ({ } on, { } at) when at > TimeSpan.Zero => (CellKind.Date, NumberCell.Shown(on.ToDateTime(TimeOnly.MinValue) + at, NumberLook.Moment)),
            ({ } on, var at) when at is not null || clock.Length == 0 => (CellKind.Date, NumberCell.Shown(on.ToDateTime(TimeOnly.MinValue), NumberLook.Day)),
            (null, { } at) when day.Length == 0 => (CellKind.Time, at.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture)),
            _ => (CellKind.Text, written),
        };
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // To the second; programs write more places than anybody stated.
    private static TimeSpan? Clock(string text) =>
        TimeOnly.TryParseExact(text[..Math.Min(text.Length, ClockCharacters)], Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? TimeSpan.FromSeconds(Math.Round(time.ToTimeSpan().TotalSeconds))
            : null;
}
