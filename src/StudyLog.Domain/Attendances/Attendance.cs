using System.Collections.Immutable;
using StudyLog.Domain.Reminders;
using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Attendances;

/// <summary>One person's attendance of one session.</summary>
public sealed record Attendance : IFold<Attendance>
{
    /// <inheritdoc/>
    public static Attendance Initial { get; } = new();

    /// <inheritdoc/>
    public bool Exists => SessionId != Guid.Empty;

    /// <summary>The session.</summary>
    public Guid SessionId { get; private init; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private init; }

    /// <summary>Whether the person is on the roster now.</summary>
    public bool OnRoster { get; private init; }

    /// <summary>In what capacity.</summary>
    public Capacity Capacity { get; private init; }

    /// <summary>The department the person sits for.</summary>
    public Guid? DepartmentId { get; private init; }

    /// <summary>Where the person was, as it was marked or corrected.</summary>
    public AttendanceMark MarkedAs { get; private init; }

    /// <summary>Whether a leave was approved and neither withdrawn nor corrected since: the person is on leave, whatever was marked before.</summary>
    public bool OnApprovedLeave { get; private init; }

    /// <summary>Where the person was.</summary>
    public AttendanceMark Mark => OnApprovedLeave ? AttendanceMark.OnLeave : MarkedAs;

    /// <summary>Whether the person came late.</summary>
    public bool CameLate { get; private init; }

    /// <summary>When the person came, if late and noted.</summary>
    public DateTimeOffset? CameAt { get; private init; }

    /// <summary>Whether the person left early.</summary>
    public bool LeftEarly { get; private init; }

    /// <summary>When the person left, if early and noted.</summary>
    public DateTimeOffset? LeftAt { get; private init; }

    /// <summary>How the mark is known; null while nobody marked.</summary>
    public CheckInMethod? Method { get; private init; }

    /// <summary>When the person checked in, if he or she did.</summary>
    public DateTimeOffset? CheckedInAt { get; private init; }

    /// <summary>Why the person was not there, came late or left early, as far as anybody said.</summary>
    public string? Reason => ReasonOf(LateReason, LeftReason, AwayReason);

    /// <summary>Why the mark was corrected, if it was and nobody marked since.</summary>
    public string? CorrectionReason { get; private init; }

    /// <summary>参会回复: the answer last given to the invitation; null when none was.</summary>
    public Answered? Answered { get; private init; }

    /// <summary>The leave last asked for; null when none was.</summary>
    public Leave? Leave { get; private init; }

    /// <summary>The make-up study; null when none was assigned.</summary>
    public MakeUpStudy? MakeUp { get; private init; }

    /// <summary>Every reminder of a day a make-up study was due on, in order.</summary>
    public ImmutableList<GivenReminder> Reminders { get; private init; } = [];

    /// <summary>The reason of an absence or a leave.</summary>
    public string? AwayReason => OnApprovedLeave ? Leave?.Reason : MarkedReason;

    /// <summary>The reason given when the person was marked absent or on leave.</summary>
    public string? MarkedReason { get; private init; }

    /// <summary>Why the person came late.</summary>
    public string? LateReason { get; private init; }

    /// <summary>Why the person left early.</summary>
    public string? LeftReason { get; private init; }

    /// <summary>The one status that counts: late before left early, when both hold.</summary>
    public AttendanceStatus Status => Mark switch
    {
        AttendanceMark.Present when CameLate => AttendanceStatus.Late,
        AttendanceMark.Present when LeftEarly => AttendanceStatus.LeftEarly,
        AttendanceMark.Present => AttendanceStatus.Present,
        AttendanceMark.Absent => AttendanceStatus.Absent,
        AttendanceMark.OnLeave => AttendanceStatus.OnLeave,
        _ => AttendanceStatus.Unmarked,
    };

    /// <summary>Whether this place in a session that took place can be made up for: one that was to be attended, and was not.</summary>
    public bool IsMissed => OnRoster && Capacity == Capacity.Attending && Mark is AttendanceMark.Absent or AttendanceMark.OnLeave;

    /// <summary>All reasons that hold as one text.</summary>
    public static string? ReasonOf(string? late, string? left, string? away) => late is not null && left is not null ? $"{late}；{left}" : late ?? left ?? away;

    /// <summary>The id of the stream of a session and a person.</summary>
    public static Guid StreamId(Guid sessionId, Guid personId) => NameBasedGuid.Create(sessionId, $"attendance {personId:D}");

    /// <inheritdoc/>
    public static Attendance Evolve(Attendance state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (@event is not AttendanceEvent of) throw new ForeignEventException(@event);
        state = state with { SessionId = of.SessionId, PersonId = of.PersonId };
        return of switch
        {
            AttendanceExpected e => state with { OnRoster = true, Capacity = e.Capacity, DepartmentId = e.DepartmentId },
            AttendanceNoLongerExpected => state with { OnRoster = false },
            AttendeeMarkedPresent e => state.Marked(AttendanceMark.Present, e.Method, null),
            AttendeeMarkedLate e => state.Here(e.Method) with { CameLate = true, CameAt = e.At, LateReason = e.Reason },
            AttendeeMarkedLeftEarly e => state.Here(e.Method) with { LeftEarly = true, LeftAt = e.At, LeftReason = e.Reason },
            AttendeeMarkedAbsent e => state.Marked(AttendanceMark.Absent, e.Method, e.Reason),
            AttendeeMarkedOnLeave e => state.Marked(AttendanceMark.OnLeave, e.Method, e.Reason),
            AttendeeCheckedIn e => state.Marked(AttendanceMark.Present, e.Method, null) with { CheckedInAt = e.At },
            InvitationAnswered e => state with { Answered = new Answered(e.Answer, e.Note, e.Revision, e.Provenance.Occurred) },
            AttendanceCorrected e => state.Corrected(e),
            LeaveRequested or LeaveApproved or LeaveRefused or LeaveWithdrawn => state with
            {
                Leave = Leave.After(state.Leave, of),
                OnApprovedLeave = of is LeaveApproved,
            },
            MakeUpStudyAssigned or MakeUpStudySubmitted or MakeUpStudyAccepted or MakeUpStudyReturned => state with
            {
                MakeUp = MakeUpStudy.After(state.MakeUp, of),
            },
            MakeUpStudyReminded e => state with { Reminders = state.Reminders.Add(GivenReminder.Of(e.Reminder, e.Provenance)) },
            _ => throw new ForeignEventException(@event),
        };
    }

    private Attendance Marked(AttendanceMark mark, CheckInMethod? method, string? reason) => this with
    {
        MarkedAs = mark,
        Method = method ?? CheckInMethod.RollCall,
        MarkedReason = reason,
        CorrectionReason = null,
        LateReason = null,
        LeftReason = null,
        CheckedInAt = null,
        CameLate = false,
        CameAt = null,
        LeftEarly = false,
        LeftAt = null,
    };

    // Late and left early add to a presence that stands, and make one where none stands.
    private Attendance Here(CheckInMethod? method) => MarkedAs == AttendanceMark.Present ? this : Marked(AttendanceMark.Present, method, null);

    private Attendance Corrected(AttendanceCorrected correction)
    {
        var mark = correction.Status switch
        {
            RollCallStatus.Absent => AttendanceMark.Absent,
            RollCallStatus.OnLeave => AttendanceMark.OnLeave,
            _ => AttendanceMark.Present,
        };
        var (late, left) = (correction.Status == RollCallStatus.Late, correction.Status == RollCallStatus.LeftEarly);
        return Marked(mark, CheckInMethod.Manual, null) with
        {
            OnApprovedLeave = false,
            CorrectionReason = correction.Reason,
            CameLate = late,
            CameAt = late ? correction.At : null,
            LeftEarly = left,
            LeftAt = left ? correction.At : null,
        };
    }
}
