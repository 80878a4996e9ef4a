using StudyLog.Domain.Organisations;
using StudyLog.Domain.Reminders;
using static StudyLog.Domain.Tests.Known;

namespace StudyLog.Domain.Tests.Reminders;

/// <summary>Days on which somebody looks whether it is time to remind.</summary>
internal static class KnownReminders
{
    /// <summary>Three days before, on the day, one and five days after, as the service does by itself.</summary>
    public static readonly ReminderSettings Usual = ReminderSettings.Default;

    public static Reminding Looking(DateOnly on, ReminderSettings? settings = null, AnnouncedDaysOff? daysOff = null) =>
        new(on, settings ?? Usual, daysOff ?? AnnouncedDaysOff.None);

    public static DateOnly November(int day) => new(2022, 11, day);

    /// <summary>The service itself.</summary>
    public static readonly Asking Service = new(Guid.Empty, null, []);

    /// <summary>Half past nine in the morning of a day.</summary>
    public static Now MorningOf(DateOnly day) => new(At(day, 9, 30), Shanghai);
}
