using StudyLog.Domain.Reminders;
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
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Method">How it is known; null: the roll was called.</param>
public sealed record AttendeeMarkedPresent(Provenance Provenance, Guid SessionId, Guid PersonId, CheckInMethod? Method = null)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>Marked late.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">The person.</param>
/// <param name="At">When the person came; null when not noted.</param>
/// <param name="Reason">Why; null when not said.</param>
/// <param name="Method">How it is known; null: the roll was called.</param>
public sealed record AttendeeMarkedLate(
    Provenance Provenance, Guid SessionId, Guid PersonId, DateTimeOffset? At, string? Reason, CheckInMethod? Method = null)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>Marked as having left early.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">The person.</param>
/// <param name="At">When the person left; null when not noted.</param>
/// <param name="Reason">Why; null when not said.</param>
/// <param name="Method">How it is known; null: the roll was called.</param>
public sealed record AttendeeMarkedLeftEarly(
    Provenance Provenance, Guid SessionId, Guid PersonId, DateTimeOffset? At, string? Reason, CheckInMethod? Method = null)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>Marked absent.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Reason">Why; null when not said.</param>
/// <param name="Method">How it is known; null: the roll was called.</param>
public sealed record AttendeeMarkedAbsent(Provenance Provenance, Guid SessionId, Guid PersonId, string? Reason, CheckInMethod? Method = null)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>Marked on leave.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Reason">Why; null when not said.</param>
/// <param name="Method">How it is known; null: the roll was called.</param>
public sealed record AttendeeMarkedOnLeave(Provenance Provenance, Guid SessionId, Guid PersonId, string? Reason, CheckInMethod? Method = null)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>The person checked in.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">The person.</param>
/// <param name="At">When.</param>
/// <param name="Method">How.</param>
public sealed record AttendeeCheckedIn(Provenance Provenance, Guid SessionId, Guid PersonId, DateTimeOffset? At, CheckInMethod Method)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>请假: leave was asked for.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">Who is to be on leave.</param>
/// <param name="Reason">Why.</param>
/// <param name="DeputyId">代会: who comes in the person's place; null: nobody.</param>
public sealed record LeaveRequested(Provenance Provenance, Guid SessionId, Guid PersonId, string Reason, Guid? DeputyId)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>The leave was approved: the person is on leave.</summary>
/// <param name="Provenance">Who entered it and when it was approved.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">Who is on leave.</param>
/// <param name="ApproverId">The person who approved.</param>
public sealed record LeaveApproved(Provenance Provenance, Guid SessionId, Guid PersonId, Guid ApproverId)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>The leave was refused.</summary>
public sealed record LeaveRefused(Provenance Provenance, Guid SessionId, Guid PersonId, string Reason)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>销假: the leave was taken back, or the person came after all.</summary>
public sealed record LeaveWithdrawn(Provenance Provenance, Guid SessionId, Guid PersonId, string? Reason)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>参会回复: the person answered the invitation. It is neither a leave nor a presence.</summary>
/// <param name="Provenance">Who entered it and when it was said.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">Whose answer it is.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Note">What was added; null: nothing.</param>
/// <param name="Revision">How often what is announced of the session had changed when it was answered: what has changed since was not.</param>
public sealed record InvitationAnswered(
    Provenance Provenance, Guid SessionId, Guid PersonId, InvitationAnswer Answer, string? Note, int Revision)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>更正: from now on exactly this status holds, whatever was marked or approved before.</summary>
/// <param name="Provenance">Who and when it was corrected.</param>
/// <param name="SessionId">The session.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Status">Where the person was.</param>
/// <param name="At">When he or she came late or left early; null when not noted.</param>
/// <param name="Reason">Why it is corrected.</param>
public sealed record AttendanceCorrected(
    Provenance Provenance, Guid SessionId, Guid PersonId, RollCallStatus Status, DateTimeOffset? At, string Reason)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>补学: the person is to make up for the session by a day; said again, by another day.</summary>
public sealed record MakeUpStudyAssigned(Provenance Provenance, Guid SessionId, Guid PersonId, DateOnly DueOn)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>A make-up study was handed in.</summary>
/// <param name="Provenance">Who and when it was handed in.</param>
/// <param name="SessionId">The session missed.</param>
/// <param name="PersonId">Who made up for it.</param>
/// <param name="On">The day it was done.</param>
/// <param name="Mode">How.</param>
/// <param name="Hours">学时.</param>
/// <param name="Text">What was studied; null when not said.</param>
public sealed record MakeUpStudySubmitted(
    Provenance Provenance, Guid SessionId, Guid PersonId, DateOnly On, MakeUpMode Mode, decimal Hours, string? Text)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>The make-up study was accepted: the session is made up for.</summary>
/// <param name="Provenance">Who entered it and when.</param>
/// <param name="SessionId">The session missed.</param>
/// <param name="PersonId">Who made up for it.</param>
/// <param name="AccepterId">The person who accepted it; null where the account belongs to no person.</param>
public sealed record MakeUpStudyAccepted(Provenance Provenance, Guid SessionId, Guid PersonId, Guid? AccepterId)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>The make-up study was handed back, to be done again.</summary>
public sealed record MakeUpStudyReturned(Provenance Provenance, Guid SessionId, Guid PersonId, string Reason)
    : AttendanceEvent(Provenance, SessionId, PersonId);

/// <summary>The person, or whoever is to see to it, was reminded of the day the make-up study is due on.</summary>
/// <param name="Provenance">The service, and when.</param>
/// <param name="SessionId">The session missed.</param>
/// <param name="PersonId">Who is to make up for it.</param>
/// <param name="Reminder">Of which day, at which step and whom.</param>
public sealed record MakeUpStudyReminded(Provenance Provenance, Guid SessionId, Guid PersonId, Reminder Reminder)
    : AttendanceEvent(Provenance, SessionId, PersonId);
