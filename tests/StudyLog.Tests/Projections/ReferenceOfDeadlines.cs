using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;
using StudyLog.ReadModels;
using StudyLog.Tests.Reminders;

namespace StudyLog.Tests.Projections;

/// <content>What is due, and when one is reminded of it next.</content>
public sealed partial class Reference
{
    /// <summary>Everything that is being done and has a day; every record of a tale was entered long after it could have been due.</summary>
    public object Deadlines(DateOnly today)
    {
        var due = followUps
            .Where(each => each.Value.State is FollowUpState.Issued or FollowUpState.Received or FollowUpState.Returned && DueOn(each.Value, today) is not null)
            .Select(each => (On: DueOn(each.Value, today)!.Value, Kind: DeadlineKind.FollowUp, Of: each.Key, Item: ItemOf(each.Key, each.Value, today)))
            .Concat(Missed().Where(place => IsToDo(place.MakeUp)).Select(place =>
                (On: place.MakeUp.DueOn, Kind: DeadlineKind.MakeUp, Of: Attendance.StreamId(place.Id, place.Entry.PersonId), Item: ItemOf(place, today))))
            .OrderBy(each => each.On).ThenBy(each => each.Kind).ThenBy(each => each.Of).ToList();
        return new { Items = due.Take(200).Select(each => each.Item), Total = due.Count };
    }

    private object ItemOf(Guid id, FollowUp followUp, DateOnly today)
    {
        var (on, responsible) = (DueOn(followUp, today)!.Value, followUp.Responsible!);
        return new
        {
            Kind = DeadlineKind.FollowUp,
            Id = id,
            DueOn = on,
            followUp.Issue!.Number,
            Title = followUp.Issue.Matter,
            PersonId = responsible.OwnerId,
            Person = responsible.OwnerId is { } owner ? people[owner].Name : null,
            DepartmentId = responsible.LeadDepartmentId,
            Department = departments[responsible.LeadDepartmentId].Name,
            Overdue = on < today,
            RemindedOn = LastGiven(followUp.Reminders, on),
            NextOn = NextOn(followUp.Reminders, on, today),
        };
    }

    private object ItemOf((Guid Id, Session Session, RosterEntry Entry, MakeUpStudy MakeUp) place, DateOnly today)
    {
        var (on, given) = (place.MakeUp.DueOn, attendances[Attendance.StreamId(place.Id, place.Entry.PersonId)].Reminders);
        return new
        {
            Kind = DeadlineKind.MakeUp,
            place.Id,
            DueOn = on,
            Number = (string?)null,
            Title = TitleOf(place.Session),
            place.Entry.PersonId,
            Person = people[place.Entry.PersonId].Name,
            place.Entry.DepartmentId,
            Department = place.Entry.DepartmentId is { } of ? departments[of].Name : null,
            Overdue = on < today,
            RemindedOn = LastGiven(given, on),
            NextOn = NextOn(given, on, today),
        };
    }

    private static DateOnly? LastGiven(IEnumerable<GivenReminder> given, DateOnly on) => given.Where(each => each.DueOn == on).Max(each => each.GivenOn);

    // Walks from today on, and looks each day whether a step was reached that is further than what was taken.
    private DateOnly? NextOn(IEnumerable<GivenReminder> all, DateOnly on, DateOnly today)
    {
        var (settings, given) = (organisation.SettingsOn(today).Reminders, all.Where(each => each.DueOn == on).ToList());
        var steps = StepsOnTheCalendar.Of(on, settings.DaysBefore, settings.OnTheDay, settings.DaysAfter, IsWorked);
        var taken = given.Select(each => StepsOnTheCalendar.Order(each.Step)).DefaultIfEmpty(int.MinValue).Max();
        for (var day = today; day <= today.AddDays(400); day = day.AddDays(1))
        {
            if (!IsWorked(day) || given.Exists(each => each.GivenOn == day)) continue;
            var passed = steps.Where(step => step.Day <= day).ToList();
            if (passed.Count > 0 && passed.Max(each => StepsOnTheCalendar.Order(each.Step)) > taken) return day;
        }

        return null;
    }

    private bool IsWorked(DateOnly day) => Domain.Sessions.DaysOff.On(day, organisation.DaysOff) is null;
}
