using StudyLog.Domain.Organisations;

namespace StudyLog.Domain.Reminders;

/// <summary>
/// The day that is looked at, and by which settings and days off. One is reminded on working days only, once a day, at each step once; whoever looks late
/// takes the last step that has come, and what lies before it is past.
/// </summary>
/// <param name="Day">The day, where the organisation is.</param>
/// <param name="Settings">The settings of that day.</param>
/// <param name="DaysOff">What was announced of days off.</param>
public sealed record Reminding(DateOnly Day, ReminderSettings Settings, AnnouncedDaysOff DaysOff)
{
    /// <summary>A day as an organisation looks at it.</summary>
    public static Reminding Of(Organisation organisation, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return new(day, organisation.SettingsOn(day).Reminders, organisation.DaysOff);
    }

    /// <summary>The days that are worked.</summary>
    public WorkingDays WorkingDays => new(DaysOff);

    /// <summary>The day of a step.</summary>
    public DateOnly DayOf(ReminderStep step, DateOnly dueOn)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Moment switch
        {
            ReminderMoment.Before => WorkingDays.Before(dueOn, step.WorkingDays),
            ReminderMoment.OnTheDay => WorkingDays.OnOrBefore(dueOn),
            _ => WorkingDays.After(dueOn, step.WorkingDays),
        };
    }

    /// <summary>The step to take on this day; null: none.</summary>
    /// <param name="steps">The steps there are, in order.</param>
    /// <param name="dueOn">The day something is due on.</param>
    /// <param name="given">What the stream was reminded of already.</param>
    public ReminderStep? Next(IEnumerable<ReminderStep> steps, DateOnly dueOn, IReadOnlyCollection<GivenReminder> given)
    {
        if (!WorkingDays.Hold(Day)) return null;
        var reached = steps.LastOrDefault(step => (step.Moment != ReminderMoment.After || Day > dueOn) && DayOf(step, dueOn) <= Day);
        if (reached is null || given.Any(each => each.GivenOn == Day && each.DueOn == dueOn)) return null;
        return given.Any(each => each.DueOn == dueOn && each.Step.Place >= reached.Place) ? null : reached;
    }

    /// <summary>The day on which the next step is taken, from this one on; null: none will be.</summary>
    /// <param name="steps">The steps there are, in order.</param>
    /// <param name="dueOn">The day something is due on.</param>
    /// <param name="given">What the stream was reminded of already.</param>
    public DateOnly? NextOn(IReadOnlyCollection<ReminderStep> steps, DateOnly dueOn, IReadOnlyCollection<GivenReminder> given)
    {
        if (!WorkingDays.Hold(Day)) return (this with { Day = WorkingDays.After(Day, 1) }).NextOn(steps, dueOn, given);
        if (Next(steps, dueOn, given) is not null) return Day;
        var taken = given.Where(each => each.DueOn == dueOn).Select(each => each.Step.Place).DefaultIfEmpty(int.MinValue).Max();
        return steps.Where(step => step.Place > taken).Select(step => (DateOnly?)DayOf(step, dueOn)).FirstOrDefault(day => day > Day);
    }

    /// <summary>The day a record is to be submitted by that was begun on a day.</summary>
    public DateOnly RecordDueOn(DateOnly begun) => WorkingDays.After(begun, Settings.RecordDays);

    /// <summary>The last day that may be due so that one is reminded of it by now.</summary>
    /// <param name="steps">The steps there are.</param>
    public DateOnly Horizon(IEnumerable<ReminderStep> steps)
    {
        var ahead = steps.Select(step => step.Moment == ReminderMoment.Before ? step.WorkingDays : 0).DefaultIfEmpty(0).Max();

        // A day off that follows belongs to the working day before it.
        return WorkingDays.After(Day, ahead + 1).AddDays(-1);
    }
}
