using Marten;
using StudyLog.Accounts;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Reminders;
using StudyLog.Projections;
using StudyLog.ReadModels;

namespace StudyLog.Features.Deadlines;

/// <summary>What is due as far as somebody's duties reach, by which day, and at which steps one is reminded of it.</summary>
internal static class ReachableDeadlines
{
    /// <summary>All of them. Make-up studies only of sessions that took place.</summary>
    public static async Task<IReadOnlyList<Deadline>> Of(Reading reading, Asker asker)
    {
        var all = await reading.Session.Query<Deadline>().ToListAsync(reading.Cancellation);
        var missed = (await reading.Session.LoadManyAsync<SessionSheet>(
            reading.Cancellation, [.. all.Where(deadline => deadline.Kind == DeadlineKind.MakeUp).Select(deadline => deadline.SessionId).Distinct()])).ToDictionary(sheet => sheet.Id);
        return [.. all.Where(deadline => (deadline.Kind != DeadlineKind.MakeUp || missed[deadline.SessionId].Counts) && Reaches(deadline, asker))];
    }

    /// <summary>A day as it is looked at.</summary>
    public static Reminding Reminding(Organisation organisation, DateOnly day) => new(day, organisation.SettingsOn(day).Reminders, organisation.DaysOff);

    /// <summary>The day something is due on; null: nobody is reminded of it. A record is due so many days after its session, unless it was entered after that.</summary>
    public static DateOnly? DueOnOf(this Reminding reminding, Deadline deadline, TimeZoneInfo zone)
    {
        if (deadline.Kind != DeadlineKind.Record) return deadline.On;
        if (reminding.Settings.RecordDays == 0) return null;
        var dueOn = reminding.RecordDueOn(deadline.On);
        return RecordedOn(deadline, zone) > dueOn ? null : dueOn;
    }

    /// <summary>At which steps one is reminded of it.</summary>
    public static IReadOnlyList<ReminderStep> StepsOf(this Reminding reminding, Deadline deadline) =>
        deadline.Kind == DeadlineKind.Record ? reminding.Settings.StepsFromTheDay() : reminding.Settings.Steps();

    /// <summary>The day a session was first recorded on here.</summary>
    public static DateOnly? RecordedOn(Deadline deadline, TimeZoneInfo zone) =>
        deadline.RecordedAt is { } at ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime) : null;

    private static bool Reaches(Deadline deadline, Asker asker) => asker.ReachFor(Act.SeeDeadlines) switch
    {
        Reach.Organisation => true,
        Reach.Departments => deadline.DepartmentIds.Any(asker.DepartmentIds.Contains) || (asker.PersonId is { } person && deadline.PersonId == person),
        _ => asker.PersonId is { } person && deadline.PersonId == person,
    };
}
