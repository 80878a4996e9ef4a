using StudyLog.Domain.Organisations;

namespace StudyLog.Domain.Sessions;

/// <summary>How often something recurs.</summary>
public enum RecurrencePeriod
{
    /// <summary>Once a month.</summary>
    Month,

    /// <summary>Once a quarter.</summary>
    Quarter,
}

/// <summary>Which day of a month is meant.</summary>
public abstract record RecurringDay
{
    private RecurringDay()
    {
    }

    /// <summary>A day by its number; in a shorter month its last day.</summary>
    /// <param name="Number">1 to 31.</param>
    public sealed record OfMonth(int Number) : RecurringDay;

    /// <summary>A weekday of a week: 每月第一个星期五.</summary>
    /// <param name="Week">1 to 4; 5 for the last of the month.</param>
    /// <param name="Weekday">The weekday.</param>
    public sealed record OfWeek(int Week, DayOfWeek Weekday) : RecurringDay;

    /// <summary>The day in a month.</summary>
    /// <param name="month">The first of the month.</param>
    internal DateOnly In(DateOnly month)
    {
        var last = month.AddMonths(1).AddDays(-1);
        if (this is OfMonth { Number: var number }) return month.AddDays(Math.Min(number, last.Day) - 1);
        var (week, weekday) = (OfWeek)this;
        var first = month.AddDays(((int)weekday - (int)month.DayOfWeek + 7) % 7);
        var day = first.AddDays((week - 1) * 7);
        return day > last ? day.AddDays(-7) : day;
    }
}

/// <summary>A day that is proposed for a session.</summary>
/// <param name="On">The day.</param>
/// <param name="Wished">The day it would be on, if nobody had that day off.</param>
/// <param name="Because">Why it is another; null: it is the same.</param>
/// <param name="AnnouncedAs">The name by which the day that was wished was announced to be off, if it was and has one.</param>
public sealed record ProposedDay(DateOnly On, DateOnly Wished, DayOff? Because, string? AnnouncedAs = null);

/// <summary>Sessions that come again: 每季度, 每月固定日.</summary>
/// <param name="Period">How often.</param>
/// <param name="Day">On which day of its month.</param>
/// <param name="MonthOfQuarter">In which month of a quarter, 1 to 3; of no meaning for every month.</param>
public sealed record Recurrence(RecurrencePeriod Period, RecurringDay Day, int MonthOfQuarter = 1)
{
    /// <summary>
    /// The days between two. A day off is left for the next working day of the month, at its end for the last one before; a month in which nobody works has
    /// none. Where a weekday of the weekend is asked for, weekends are no days off.
    /// </summary>
    /// <param name="from">The first day that may be proposed.</param>
    /// <param name="until">The last one.</param>
    /// <param name="announced">What was announced of the days off.</param>
    public IReadOnlyList<ProposedDay> Between(DateOnly from, DateOnly until, AnnouncedDaysOff announced)
    {
        var first = new DateOnly(from.Year, from.Month, 1);
        var months = Math.Max(0, (until.Year - from.Year) * 12 + until.Month - from.Month + 1);
        return
        [
            .. Enumerable.Range(0, months).Select(first.AddMonths)
                .Where(month => Period == RecurrencePeriod.Month || (month.Month - 1) % 3 + 1 == MonthOfQuarter)
                .Select(month => In(month, announced))
                .OfType<ProposedDay>()
                .Where(day => day.On >= from && day.On <= until),
        ];
    }

    private ProposedDay? In(DateOnly month, AnnouncedDaysOff announced)
    {
        var wished = Day.In(month);
        if (WhyOffOn(wished, announced) is not { } why) return new ProposedDay(wished, wished, Because: null);
        return (Nearest(wished, +1, announced) ?? Nearest(wished, -1, announced)) is { } on ? new ProposedDay(on, wished, why.Because, why.AnnouncedAs) : null;
    }

    // Null: there is none in its month.
    private DateOnly? Nearest(DateOnly wished, int step, AnnouncedDaysOff announced)
    {
        for (var day = wished; day.Month == wished.Month; day = day.AddDays(step))
            if (WhyOffOn(day, announced) is null) return day;
        return null;
    }

    private WhyOff? WhyOffOn(DateOnly day, AnnouncedDaysOff announced) =>
        DaysOff.On(day, announced) is { } why && (why.Because != DayOff.Weekend || !IsOnWeekends) ? why : null;

    private bool IsOnWeekends => Day is RecurringDay.OfWeek { Weekday: DayOfWeek.Saturday or DayOfWeek.Sunday };
}
