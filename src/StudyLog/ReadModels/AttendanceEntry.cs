using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;

namespace StudyLog.ReadModels;

/// <summary>A line of the attendance book: one person's attendance of one session.</summary>
public sealed record AttendanceEntry
{
    public Guid Id { get; init; }

    public Guid SessionId { get; init; }

    public Guid PersonId { get; init; }

    public bool OnRoster { get; init; }

    public Capacity Capacity { get; init; }

    public Guid? DepartmentId { get; init; }

    public PlaceMark Mark { get; init; } = PlaceMark.None;

    public AttendanceStatus Status { get; init; }

    public CheckInMethod? Method { get; init; }

    /// <summary>When the person came, checked in, or came late, if noted.</summary>
    public DateTimeOffset? At { get; init; }

    public DateTimeOffset? LeftAt { get; init; }

    public string? Reason { get; init; }

    /// <summary>The line after one more event of the attendance.</summary>
    public static AttendanceEntry Fold(AttendanceEntry? entry, Guid id, AttendanceEvent @event)
    {
        entry ??= new AttendanceEntry { Id = id, SessionId = @event.SessionId, PersonId = @event.PersonId };
        var next = @event switch
        {
            AttendanceExpected e => entry with { OnRoster = true, Capacity = e.Capacity, DepartmentId = e.DepartmentId },
            AttendanceNoLongerExpected => entry with { OnRoster = false },
            AttendeeMarkedPresent => entry.Marked(CheckInMethod.RollCall, null),
            AttendeeCheckedIn e => entry.Marked(e.Method, null) with { At = e.At },
            AttendeeMarkedLate e => entry.Here() with { At = e.At ?? entry.Here().At },
            AttendeeMarkedLeftEarly e => entry.Here() with { LeftAt = e.At },
            AttendeeMarkedAbsent e => entry.Marked(CheckInMethod.RollCall, e.Reason),
            AttendeeMarkedOnLeave e => entry.Marked(CheckInMethod.RollCall, e.Reason),
            _ => throw new ForeignEventException(@event),
        };
        var mark = entry.Mark.After(@event);
        return next with { Mark = mark, Status = mark.Status };
    }

    private AttendanceEntry Marked(CheckInMethod method, string? reason) => this with { Method = method, Reason = reason, At = null, LeftAt = null };

    // Late and left early add to a presence that stands, and make one where none stands.
    private AttendanceEntry Here() => Mark.Mark == AttendanceMark.Present ? this : Marked(CheckInMethod.RollCall, null);
}
