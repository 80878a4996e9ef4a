using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Reminders;

/// <summary>工作日: the days that are worked, by weekends, festivals and what was announced of both (调休).</summary>
/// <param name="Announced">What was announced.</param>
public sealed record WorkingDays(AnnouncedDaysOff Announced)
{
    /// <summary>Whether a day is worked.</summary>
    public bool Hold(DateOnly day) => DaysOff.On(day, Announced) is null;

    /// <summary>The day itself when it is worked, else the last working day before.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!Hold(day)) day = day.AddDays(-1);
        return day;
    }

    /// <summary>The working day that lies so many of them after a day.</summary>
    public DateOnly After(DateOnly day, int workingDays) => Step(day, workingDays, +1);

    /// <summary>The working day that lies so many of them before a day.</summary>
    public DateOnly Before(DateOnly day, int workingDays) => Step(day, workingDays, -1);

    private DateOnly Step(DateOnly day, int workingDays, int direction)
    {
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(direction);
            if (Hold(day)) left--;
        }

        return day;
    }
}
