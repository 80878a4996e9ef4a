namespace StudyLog.Domain.Organisations;

/// <summary>What is made of days.</summary>
public enum HolidayKind
{
    /// <summary>放假.</summary>
    Off,

    /// <summary>调休上班: a weekend that is worked in exchange.</summary>
    Worked,
}

/// <summary>Days one after the other that are off, or worked in exchange, as they are announced.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last.</param>
/// <param name="Name">名称, like 国庆节; null: none was given.</param>
/// <param name="Kind">Which of the two.</param>
public sealed record AnnouncedDays(DateOnly From, DateOnly To, string? Name, HolidayKind Kind)
{
    /// <summary>Whether a day is one of them.</summary>
    public bool Holds(DateOnly day) => From <= day && day <= To;

    /// <summary>Each of the days.</summary>
    public IEnumerable<DateOnly> Each() => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);
}
