using System.Text.Json.Serialization;

namespace StudyLog.Domain.Reminders;

/// <summary>When somebody is reminded, seen from the day something is due on.</summary>
public enum ReminderMoment
{
    /// <summary>Some working days before it.</summary>
    Before,

    /// <summary>On the day itself; where nobody works then, on the last working day before.</summary>
    OnTheDay,

    /// <summary>Some working days after it.</summary>
    After,
}

/// <summary>One of the times at which somebody is reminded of a due date.</summary>
/// <param name="Moment">On which side of the day it lies.</param>
/// <param name="WorkingDays">How many 工作日 from the day; 0 on the day itself.</param>
public sealed record ReminderStep(ReminderMoment Moment, int WorkingDays)
{
    /// <summary>On the day itself.</summary>
    public static ReminderStep OnTheDay { get; } = new(ReminderMoment.OnTheDay, 0);

    /// <summary>Where it stands among the steps: less than 0 before the day, more after it.</summary>
    [JsonIgnore]
    public int Place => Moment == ReminderMoment.Before ? -WorkingDays : WorkingDays;

    /// <summary>So many working days before the day.</summary>
    public static ReminderStep Before(int workingDays) => new(ReminderMoment.Before, workingDays);

    /// <summary>So many working days after the day.</summary>
    public static ReminderStep After(int workingDays) => new(ReminderMoment.After, workingDays);
}

/// <summary>Whom a reminder is for: bodies and people, by id, as they were responsible then.</summary>
/// <param name="DepartmentIds">The departments.</param>
/// <param name="PersonIds">The people.</param>
/// <param name="Secretary">Whether the study secretaries are among them.</param>
public sealed record Recipients(IReadOnlyList<Guid> DepartmentIds, IReadOnlyList<Guid> PersonIds, bool Secretary)
{
    /// <summary>One department, if any, and one person, if any, and the secretaries on wish.</summary>
    public static Recipients Of(Guid? departmentId, Guid? personId, bool secretary) =>
        new(departmentId is { } department ? [department] : [], personId is { } person ? [person] : [], secretary);

    /// <inheritdoc/>
    public bool Equals(Recipients? other) =>
        other is not null && Secretary == other.Secretary && DepartmentIds.SequenceEqual(other.DepartmentIds) && PersonIds.SequenceEqual(other.PersonIds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(DepartmentIds.Count, PersonIds.Count, Secretary);
}

/// <summary>催办, 提醒: that somebody was reminded of a due date.</summary>
/// <param name="DueOn">The day it was about.</param>
/// <param name="Step">Which of the times at which one is reminded of a day.</param>
/// <param name="To">Whom it was for.</param>
public sealed record Reminder(DateOnly DueOn, ReminderStep Step, Recipients To);

/// <summary>A reminder as a stream remembers it.</summary>
/// <param name="DueOn">The day it was about.</param>
/// <param name="Step">Which step.</param>
/// <param name="GivenOn">The day on which it was given, where the organisation is.</param>
public sealed record GivenReminder(DateOnly DueOn, ReminderStep Step, DateOnly? GivenOn)
{
    /// <summary>What an event tells of it.</summary>
    public static GivenReminder Of(Reminder reminder, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        ArgumentNullException.ThrowIfNull(provenance);
        return new(reminder.DueOn, reminder.Step, provenance.Occurred.FirstLocalDay);
    }
}
