namespace StudyLog.Demo.Office;

/// <summary>The days of the year that ends with the demo's today.</summary>
public sealed class OfficeDays(DateOnly today)
{
    public DateOnly Today { get; } = today;

    /// <summary>The first of the month eleven months ago: there the tale begins.</summary>
    public DateOnly First => FirstOf(11);

    /// <summary>A working day of an earlier month, at about this day of it (1 to 18).</summary>
    public DateOnly Back(int months, int dayOfMonth) => Working(FirstOf(months).AddDays(dayOfMonth - 1));

    /// <summary>So many days ago.</summary>
    public DateOnly Ago(int days) => Today.AddDays(-days);

    /// <summary>So many days from now.</summary>
    public DateOnly Ahead(int days) => Today.AddDays(days);

    /// <summary>Nothing that happened lies after today.</summary>
    public DateOnly Happened(DateOnly day) => day < Today ? day : Today;

    private DateOnly FirstOf(int monthsAgo) => new DateOnly(Today.Year, Today.Month, 1).AddMonths(-monthsAgo);

    private static DateOnly Working(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(day.Day > 1 ? -1 : 2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
