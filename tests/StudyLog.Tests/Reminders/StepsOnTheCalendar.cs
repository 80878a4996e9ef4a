using StudyLog.Domain.Reminders;

namespace StudyLog.Tests.Reminders;

/// <summary>The days of steps, found by going through the calendar instead of by counting in it.</summary>
internal static class StepsOnTheCalendar
{
    /// <summary>Each step with its day, in order.</summary>
    public static IReadOnlyList<(DateOnly Day, ReminderStep Step)> Of(DateOnly dueOn, IEnumerable<int> before, bool onTheDay, IEnumerable<int> after, Func<DateOnly, bool> isWorked)
    {
        var worked = Enumerable.Range(-200, 400).Select(dueOn.AddDays).Where(isWorked).ToList();
        var (earlier, later) = (worked.Where(day => day < dueOn).Reverse().ToList(), worked.Where(day => day > dueOn).ToList());
        return
        [
            .. before.Select(days => (earlier[days - 1], new ReminderStep(ReminderMoment.Before, days))),
            .. onTheDay ? new[] { (worked.Contains(dueOn) ? dueOn : earlier[0], ReminderStep.OnTheDay) } : [],
            .. after.Select(days => (later[days - 1], new ReminderStep(ReminderMoment.After, days))),
        ];
    }

    /// <summary>Where a step stands among others.</summary>
    public static int Order(ReminderStep step) => step.Moment switch { ReminderMoment.Before => -step.WorkingDays, ReminderMoment.OnTheDay => 0, _ => step.WorkingDays };
}
