using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Organisations;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;

namespace StudyLog.Tests.Reminders;

/// <summary>What is to be told day by day, found by going through the calendar instead of by counting in it.</summary>
internal sealed class ExpectedReminders(IReadOnlyList<AnnouncedDays> announced)
{
    private readonly List<Given> given = [];

    public IReadOnlyList<Given> All => given;

    /// <summary>Departments that are no more, by their last day.</summary>
    public Dictionary<Guid, DateOnly> DissolvedOn { get; } = [];

    public bool IsWorked(DateOnly day) => announced.FirstOrDefault(days => days.From <= day && day <= days.To) is { } said
        ? said.Kind == HolidayKind.Worked
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day is not { Month: 1, Day: 1 };

    public void Look(DateOnly today, Guid id, FollowUp followUp, ReminderSettings settings)
    {
        if (followUp.State is not (FollowUpState.Issued or FollowUpState.Received or FollowUpState.Returned)) return;
        if ((followUp.Returns.LastOrDefault() is { RedoBy: { } redo } && followUp.Extensions.All(each => each.Outcome != ExtensionOutcome.Granted) ? redo : followUp.Due!.On) is not { } dueOn) return;
        var lead = followUp.Responsible!.LeadDepartmentId;
        var isGone = DissolvedOn.TryGetValue(lead, out var last) && last <= today;
        Add(today, id, dueOn, settings, settings.DaysBefore, late => new Recipients(
            [lead], followUp.Responsible.OwnerId is { } owner ? [owner] : [], isGone || late >= settings.SecretaryAfterDays));
    }

    public void Look(DateOnly today, Guid id, Attendance attendance, ReminderSettings settings)
    {
        if (attendance is not { IsMissed: true, MakeUp: { State: MakeUpState.Assigned or MakeUpState.Returned, DueOn: var dueOn } }) return;
        Add(today, id, dueOn, settings, settings.DaysBefore, late => new Recipients(
            late > 0 && attendance.DepartmentId is { } department ? [department] : [], [attendance.PersonId], late >= settings.SecretaryAfterDays));
    }

    public void Look(DateOnly today, Guid id, Session session, DateOnly recordedOn, ReminderSettings settings)
    {
        if (session.State is not (SessionState.Planned or SessionState.Held or SessionState.Returned) || session.Day.On is not { } day) return;
        var dueOn = session.State == SessionState.Returned ? session.LastStep!.LocalDay!.Value : day;
        for (var left = settings.RecordDays; left > 0;)
        {
            dueOn = dueOn.AddDays(1);
            if (IsWorked(dueOn)) left--;
        }

        if (dueOn >= recordedOn) Add(today, id, dueOn, settings, [], _ => new Recipients([], session.Arrangements.Recorder?.PersonId is { } recorder ? [recorder] : [], Secretary: true));
    }

    // Walks from long before the day to today, and looks which step today's is the day of, or was passed before anybody looked.
    private void Add(DateOnly today, Guid id, DateOnly dueOn, ReminderSettings settings, IReadOnlyList<int> before, Func<int, Recipients> to)
    {
        if (!IsWorked(today)) return;
        var steps = StepsOnTheCalendar.Of(dueOn, before, settings.OnTheDay, settings.DaysAfter, IsWorked);
        var passed = steps.Where(each => each.Day <= today).ToList();
        if (passed.Count == 0) return;
        var step = passed[^1].Step;
        var known = given.Where(each => each.Stream == id && each.DueOn == dueOn).ToList();
        if (known.Exists(each => StepsOnTheCalendar.Order(each.Step) >= StepsOnTheCalendar.Order(step) || each.On == today)) return;
        given.Add(new(id, dueOn, step, to(step.Moment == ReminderMoment.After ? step.WorkingDays : 0), today));
    }
}
