using System.Text.Json.Serialization;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;

namespace StudyLog.ReadModels;

/// <summary>A line of the attendance book: one person's attendance of one session.</summary>
public sealed record AttendanceEntry
{
    /// <summary>The stream of the attendance, which session and person determine.</summary>
    public Guid Id { get; init; }

    /// <summary>The session.</summary>
    public Guid SessionId { get; init; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Whether the person is on the roster now; a mark stays when the roster loses the person.</summary>
    public bool OnRoster { get; init; }

    /// <summary>In what capacity, as the roster last said.</summary>
    public Capacity Capacity { get; init; }

    /// <summary>The department the person sits for, as the roster last said; null: none.</summary>
    public Guid? DepartmentId { get; init; }

    /// <summary>Every mark, from which the status follows.</summary>
    public PlaceMark Mark { get; init; } = PlaceMark.None;

    /// <summary>What the place counts as, by <see cref="PlaceMark.Status"/>; kept so that the store can find by it.</summary>
    public AttendanceStatus Status { get; init; }

    /// <summary>How the mark that stands was made; null before the first.</summary>
    public CheckInMethod? Method { get; init; }

    /// <summary>When the person came, checked in, or came late, if noted.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>When the person left early, if noted.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>Why the person was marked absent or on leave, if noted.</summary>
    public string? AwayReason { get; init; }

    /// <summary>Why the person came late, if noted.</summary>
    public string? LateReason { get; init; }

    /// <summary>Why the person left early, if noted.</summary>
    public string? LeftReason { get; init; }

    /// <summary>Why the mark was corrected, if it was and nobody marked since.</summary>
    public string? CorrectionReason { get; init; }

    /// <summary>The leave last asked for; null when none was.</summary>
    public Leave? Leave { get; init; }

    /// <summary>The answer last given to the invitation; null when none was.</summary>
    public Answered? Answered { get; init; }

    /// <summary>Whether a leave is asked for and nobody has decided; kept so that the store can find those.</summary>
    public bool AwaitsLeave => Leave?.State == LeaveState.Requested;

    /// <summary>The make-up study; null when none was assigned.</summary>
    public MakeUpStudy? MakeUp { get; init; }

    /// <summary>The day the make-up study is to be done by; kept so that the store can find those who have one.</summary>
    public DateOnly? MakeUpDueOn => MakeUp?.DueOn;

    /// <summary>The day an accepted make-up study was done; kept so that the store can find it by its day.</summary>
    public DateOnly? MadeUpOn => MakeUp is { State: MakeUpState.Accepted, Work: { } work } ? work.On : null;

    /// <summary>Whether the place was to be attended and was missed, and a make-up study is assigned for it: what the make-up queue lists.</summary>
    [JsonIgnore]
    public bool IsToMakeUp => MakeUp is not null && OnRoster && Capacity == Capacity.Attending && Status.IsMissed();

    /// <summary>The day on which calendars show that a make-up study is due; null: none is.</summary>
    [JsonIgnore]
    public DateOnly? ShownMakeUpOn => IsToMakeUp && MakeUp!.State != MakeUpState.Accepted ? MakeUp.DueOn : null;

    /// <summary>How often that has changed.</summary>
    public Revised Shown { get; init; } = Revised.Never;

    /// <summary>Every reminder of a day a make-up study was due on, in order.</summary>
    public IReadOnlyList<GivenReminder> Reminders { get; init; } = [];

    /// <summary>Everything noted of why the person was not there from beginning to end.</summary>
    [JsonIgnore]
    public string? Reason => Attendance.ReasonOf(LateReason, LeftReason, Mark.OnApprovedLeave ? Leave?.Reason : AwayReason);

    /// <summary>The line after one more event of the attendance.</summary>
    public static AttendanceEntry Fold(AttendanceEntry? entry, Guid id, AttendanceEvent @event)
    {
        entry ??= new AttendanceEntry { Id = id, SessionId = @event.SessionId, PersonId = @event.PersonId };
        var next = @event switch
        {
            AttendanceExpected e => entry with { OnRoster = true, Capacity = e.Capacity, DepartmentId = e.DepartmentId },
            AttendanceNoLongerExpected => entry with { OnRoster = false },
            AttendeeMarkedPresent e => entry.Marked(e.Method, null),
            AttendeeCheckedIn e => entry.Marked(e.Method, null) with { At = e.At },
            AttendeeMarkedLate e => entry.Here(e.Method) with { At = e.At ?? entry.Here(e.Method).At, LateReason = e.Reason },
            AttendeeMarkedLeftEarly e => entry.Here(e.Method) with { LeftAt = e.At, LeftReason = e.Reason },
            AttendeeMarkedAbsent e => entry.Marked(e.Method, e.Reason),
            AttendeeMarkedOnLeave e => entry.Marked(e.Method, e.Reason),
            AttendanceCorrected e => entry.Marked(CheckInMethod.Manual, null) with
            {
                At = e.Status == RollCallStatus.Late ? e.At : null,
                LeftAt = e.Status == RollCallStatus.LeftEarly ? e.At : null,
                CorrectionReason = e.Reason,
            },
            InvitationAnswered e => entry with { Answered = new Answered(e.Answer, e.Note, e.Revision, e.Provenance.Occurred) },
            LeaveRequested or LeaveApproved or LeaveRefused or LeaveWithdrawn => entry with { Leave = Leave.After(entry.Leave, @event) },
            MakeUpStudyAssigned or MakeUpStudySubmitted or MakeUpStudyAccepted or MakeUpStudyReturned => entry with
            {
                MakeUp = MakeUpStudy.After(entry.MakeUp, @event),
            },
            MakeUpStudyReminded e => entry with { Reminders = [.. entry.Reminders, GivenReminder.Of(e.Reminder, e.Provenance)] },
            _ => throw new ForeignEventException(@event),
        };
        var mark = entry.Mark.After(@event);
        next = next with { Mark = mark, Status = mark.Status };
        return entry.ShownMakeUpOn == next.ShownMakeUpOn ? next : next with { Shown = next.Shown.After(entry.ShownMakeUpOn, next.ShownMakeUpOn) };
    }

    /// <summary>The same with the instant at which the last change of what is shown was recorded.</summary>
    public AttendanceEntry RecordedAt(DateTimeOffset instant) => Shown.At == default ? this with { Shown = Shown.RecordedAt(instant) } : this;

    private AttendanceEntry Marked(CheckInMethod? method, string? reason) =>
        this with { Method = method ?? CheckInMethod.RollCall, AwayReason = reason, LateReason = null, LeftReason = null, CorrectionReason = null, At = null, LeftAt = null };

    // Late and left early add to a presence that stands, and make one where none stands.
    private AttendanceEntry Here(CheckInMethod? method) => Mark.Mark == AttendanceMark.Present ? this : Marked(method, null);
}
