using StudyLog.Domain.Reminders;

namespace StudyLog.Pages.Shared;

/// <summary>A reminder in words: of which day, at which step, and whom.</summary>
public static class ReminderWords
{
    /// <param name="reminder">The reminder.</param>
    /// <param name="nameOf">Who or what an id stands for; null when nobody here knows.</param>
    public static string Of(Reminder reminder, Func<Guid, string?> nameOf)
    {
        var to = reminder.To.DepartmentIds.Concat(reminder.To.PersonIds).Select(nameOf).OfType<string>()
            .Concat(reminder.To.Secretary ? [Wording.Say("recipient-kind.secretaries")] : []);
        return Wording.Say("reminder.of", Moment.Of(reminder.DueOn), Of(reminder.Step), Wording.List(to));
    }

    private static string Of(ReminderStep step) => step.Moment switch
    {
        ReminderMoment.Before => Wording.Say("reminder.before", step.WorkingDays),
        ReminderMoment.OnTheDay => Wording.Say("reminder.on-the-day"),
        _ => Wording.Say("reminder.after", step.WorkingDays),
    };
}
