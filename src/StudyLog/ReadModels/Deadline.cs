using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Reminders;

namespace StudyLog.ReadModels;

/// <summary>What is due.</summary>
public enum DeadlineKind
{
    /// <summary>督办事项.</summary>
    FollowUp,

    /// <summary>补学.</summary>
    MakeUp,

    /// <summary>会议记录, to be submitted.</summary>
    Record,
}

/// <summary>
/// Something that is to be done by a day and is not done: a row for each, as long as it is so. What is suspended, waits for acceptance or is done with has none.
/// </summary>
public sealed record Deadline
{
    /// <summary>The stream it is of: the follow-up, the attendance, or the session.</summary>
    public Guid Id { get; init; }

    /// <summary>What is due.</summary>
    public DeadlineKind Kind { get; init; }

    /// <summary>The day it is due on; of a record, the day since which it is to be submitted, from which settings count.</summary>
    public DateOnly On { get; init; }

    /// <summary>The session it comes from.</summary>
    public Guid SessionId { get; init; }

    /// <summary>Who is to do it: the owner, who missed the session, or the recorder; null: nobody by name.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The departments it is of, the lead first.</summary>
    public IReadOnlyList<Guid> DepartmentIds { get; init; } = [];

    /// <summary>Of a record, when the session was first recorded here; null otherwise.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>The reminders of this day that were given, in order.</summary>
    public IReadOnlyList<GivenReminder> Given { get; init; } = [];

    /// <summary>The place of the last of those steps; kept so that the store can leave out what is through with them. Null: none was taken.</summary>
    public int? LastPlace => Given.Count == 0 ? null : Given.Max(given => given.Step.Place);

    /// <summary>The day a session was first recorded on here; null: it is none.</summary>
    public DateOnly? RecordedOn(TimeZoneInfo zone) => RecordedAt is { } at ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime) : null;

    /// <summary>The day it is due on by the settings of a day; null: nobody is reminded of it. A record is due so many days after its session, unless it was entered after that.</summary>
    public DateOnly? DueOn(Reminding reminding, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(reminding);
        if (Kind != DeadlineKind.Record) return On;
        if (reminding.Settings.RecordDays == 0) return null;
        var dueOn = reminding.RecordDueOn(On);
        return RecordedOn(zone) <= dueOn ? dueOn : null;
    }

    /// <summary>At which steps one is reminded of it.</summary>
    public IReadOnlyList<ReminderStep> Steps(ReminderSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Kind == DeadlineKind.Record ? settings.StepsFromTheDay() : settings.Steps();
    }

    /// <summary>What is due of a follow-up; null: nothing.</summary>
    public static Deadline? Of(FollowUpEntry entry) =>
        entry.State.IsBeingDone() && entry.ShownOn is { } on
            ? new Deadline
            {
                Id = entry.Id,
                Kind = DeadlineKind.FollowUp,
                On = on,
                SessionId = entry.SessionId,
                PersonId = entry.OwnerId,
                DepartmentIds = [.. entry.DepartmentIds],
                Given = [.. entry.Reminders.Where(given => given.DueOn == on)],
            }
            : null;

    /// <summary>What is due of a place that was missed; null: nothing. Whether the session took place, its own sheet says.</summary>
    public static Deadline? Of(AttendanceEntry entry) =>
        entry is { IsToMakeUp: true, MakeUp: { IsToDo: true, DueOn: var on } }
            ? new Deadline
            {
                Id = entry.Id,
                Kind = DeadlineKind.MakeUp,
                On = on,
                SessionId = entry.SessionId,
                PersonId = entry.PersonId,
                DepartmentIds = entry.DepartmentId is { } department ? [department] : [],
                Given = [.. entry.Reminders.Where(given => given.DueOn == on)],
            }
            : null;

    /// <summary>What is due of a record; null: nothing.</summary>
    public static Deadline? Of(SessionSheet sheet) =>
        sheet.RecordOpenSince is { } since
            ? new Deadline
            {
                Id = sheet.Id,
                Kind = DeadlineKind.Record,
                On = since,
                SessionId = sheet.Id,
                PersonId = sheet.Arrangements.Recorder?.PersonId,
                DepartmentIds = sheet.Organiser?.DepartmentId is { } organiser ? [organiser] : [],
                RecordedAt = sheet.FirstRecordedAt,
                Given = [.. sheet.Reminders.Where(given => given.DueOn >= since)],
            }
            : null;

    /// <inheritdoc/>
    public bool Equals(Deadline? other) =>
        other is not null
        && (Id, Kind, On, SessionId, PersonId, RecordedAt) == (other.Id, other.Kind, other.On, other.SessionId, other.PersonId, other.RecordedAt)
        && DepartmentIds.SequenceEqual(other.DepartmentIds)
        && Given.SequenceEqual(other.Given);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();
}
