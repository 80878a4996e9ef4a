using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Attendances;

// These names and members are the storage format. Change one only as a new version with an upcaster.

/// <summary>Something that happened to one person's attendance of one session.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">The person.</param>
public abstract record AttendanceEvent(Provenance Provenance, Guid SessionId, Guid PersonId) : DomainEvent(Provenance);

/// <summary>The person is on the roster; also when capacity or department changed.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Capacity">In what capacity.</param>
/// <param name="DepartmentId">The department the person sits for, frozen now.</param>
public sealed record AttendanceExpected(Provenance Provenance, Guid SessionId, Guid PersonId, Capacity Capacity, Guid? DepartmentId)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>The person is not on the roster any more.</summary>
public sealed record AttendanceNoLongerExpected(Provenance Provenance, Guid SessionId, Guid PersonId)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>Marked present for the whole session.</summary>
public sealed record AttendeeMarkedPresent(Provenance Provenance, Guid SessionId, Guid PersonId)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>Marked late.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">The person.</param>
/// <param name="At">When the person came; null when not noted.</param>
/// <param name="Reason">Why; null when not said.</param>
public sealed record AttendeeMarkedLate(Provenance Provenance, Guid SessionId, Guid PersonId, DateTimeOffset? At, string? Reason)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>Marked as having left early.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">The person.</param>
/// <param name="At">When the person left; null when not noted.</param>
/// <param name="Reason">Why; null when not said.</param>
public sealed record AttendeeMarkedLeftEarly(Provenance Provenance, Guid SessionId, Guid PersonId, DateTimeOffset? At, string? Reason)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>Marked absent.</summary>
public sealed record AttendeeMarkedAbsent(Provenance Provenance, Guid SessionId, Guid PersonId, string? Reason)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>Marked on leave.</summary>
public sealed record AttendeeMarkedOnLeave(Provenance Provenance, Guid SessionId, Guid PersonId, string? Reason)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>The person checked in.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">The person.</param>
/// <param name="At">When.</param>
/// <param name="Method">How.</param>
public sealed record AttendeeCheckedIn(Provenance Provenance, Guid SessionId, Guid PersonId, DateTimeOffset? At, CheckInMethod Method)
    : AttendanceEvent(Provenance, SessionId, PersonId);
