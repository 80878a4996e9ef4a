namespace StudyLog.Documents.Calendars;

/// <summary>Every so many months on a day, so many times.</summary>
/// <param name="EveryMonths">1 for every month, 3 for every quarter.</param>
/// <param name="Day">On which day of its month.</param>
/// <param name="Count">How many times, those counted that are moved, cancelled or left out.</param>
public sealed record SeriesRule(int EveryMonths, SeriesDay Day, int Count)
{
    /// <summary>The days it gives.</summary>
    /// <param name="first">Any day of the month of the first.</param>
    public IReadOnlyList<DateOnly> DaysFrom(DateOnly first)
    {
        var month = new DateOnly(first.Year, first.Month, 1);
        return [.. Enumerable.Range(0, Count).Select(turn => Day.In(month.AddMonths(turn * EveryMonths)))];
    }

    // A count needs no zone, unlike a last instant.
    internal string? Written => Day.Written is not { } day
        ? null
        : FormattableString.Invariant($"FREQ=MONTHLY;{(EveryMonths == 1 ? "" : $"INTERVAL={EveryMonths};")}COUNT={Count};{day}");
}

/// <summary>Which day of a month is meant.</summary>
public abstract record SeriesDay
{
    private SeriesDay()
    {
    }

    /// <summary>A day by its number; in a shorter month its last day.</summary>
    /// <param name="Number">1 to 31.</param>
    public sealed record OfMonth(int Number) : SeriesDay
    {
        internal override DateOnly In(DateOnly month) => month.AddDays(Math.Min(Number, DateTime.DaysInMonth(month.Year, month.Month)) - 1);

        // Readers do not agree on the rule for a 30th that in February is the 28th or 29th.
        internal override string? Written => Number switch
        {
            31 => "BYMONTHDAY=-1",
            > 28 => null,
            _ => FormattableString.Invariant($"BYMONTHDAY={Number}"),
        };
    }

    /// <summary>A weekday of a week: 每月第一个星期五.</summary>
    /// <param name="Week">1 to 4; 5 for the last of the month.</param>
    /// <param name="Weekday">The weekday.</param>
    public sealed record OfWeek(int Week, DayOfWeek Weekday) : SeriesDay
    {
        internal override DateOnly In(DateOnly month)
        {
            var day = month.AddDays(((int)Weekday - (int)month.DayOfWeek + 7) % 7 + (Week - 1) * 7);
            return day.Month == month.Month ? day : day.AddDays(-7);
        }

        internal override string? Written => FormattableString.Invariant($"BYDAY={(Week > 4 ? -1 : Week)}{Weekday.TwoLetters()}");
    }

    /// <summary>As part of a rule; null: no rule says it, so that its days must be listed.</summary>
    internal abstract string? Written { get; }

    internal abstract DateOnly In(DateOnly month);
}
