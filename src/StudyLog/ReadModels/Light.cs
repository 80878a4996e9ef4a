using StudyLog.Domain.Organisations;

namespace StudyLog.ReadModels;

/// <summary>红黄绿灯: always worked out for a day, never stored.</summary>
public enum Light
{
    /// <summary>Without a day it is due on, or suspended.</summary>
    Grey,

    /// <summary>Going well.</summary>
    Green,

    /// <summary>Due soon, or behind.</summary>
    Yellow,

    /// <summary>Past due.</summary>
    Red,
}

/// <summary>What decides a light.</summary>
/// <param name="IssuedOn">The day of issue; null when nobody knows.</param>
/// <param name="DueOn">The day it is due, or to be redone by; null when there is none, or while it is suspended.</param>
/// <param name="Percent">The percent last reported; 0 when none was.</param>
public sealed record LightBasis(DateOnly? IssuedOn, DateOnly? DueOn, int Percent)
{
    /// <summary>
    /// Grey without a day, red after it, yellow when the day is near or more time has passed than was done; else green. The settings are
    /// those of that day.
    /// </summary>
    public Light On(DateOnly day, OrganisationSettings settings)
    {
        if (DueOn is not { } due) return Light.Grey;
        if (due < day) return Light.Red;
        if (due.DayNumber - day.DayNumber <= settings.YellowDays) return Light.Yellow;
        return IssuedOn is { } issued && IsBehind(issued, due, day, settings.YellowBehindPoints) ? Light.Yellow : Light.Green;
    }

    // In whole numbers: passed / total in percent exceeds what was reported by more than these points.
    private bool IsBehind(DateOnly issued, DateOnly due, DateOnly day, int points)
    {
        long passed = day.DayNumber - issued.DayNumber;
        long total = due.DayNumber - issued.DayNumber;
        return total > 0 && passed * 100 > (Percent + points) * total;
    }
}
