using StudyLog.Domain;

namespace StudyLog.Features.Progress;

/// <summary>Periods as they are asked for and shown.</summary>
public static class Periods
{
    /// <summary>From month to month; what is missing is the beginning of the year, and this month.</summary>
    public static Period Of(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var year = Period.YearSoFar(today);
        return (from, to) switch
        {
            ({ } first, { } last) => new(first, last),
            ({ } first, null) => new(first, first > year.To ? first : year.To),
            (null, { } last) => new(new DateOnly(last.Year, 1, 1), last),
            _ => year,
        };
    }

    public static string Written(DateOnly month) => new StatedTime.InMonth(month).ToString();
}
