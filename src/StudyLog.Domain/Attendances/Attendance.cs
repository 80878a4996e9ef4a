using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Attendances;

/// <summary>How a presence came to be known.</summary>
public enum CheckInMethod
{
    /// <summary>The secretary called the roll.</summary>
    RollCall,

    /// <summary>A QR code on the projector.</summary>
    Qr,

    /// <summary>A signed sheet.</summary>
    Paper,

    /// <summary>Entered by hand.</summary>
    Manual,

    /// <summary>Brought in from elsewhere.</summary>
    Import,
}

/// <summary>Where somebody on the roster was. Late and left early are presences; both may hold at once.</summary>
public enum AttendanceMark
{
    /// <summary>Nobody has said anything.</summary>
    Unmarked,

    /// <summary>There, wholly or in part.</summary>
    Present,

    /// <summary>Not there, without leave.</summary>
    Absent,

    /// <summary>Not there, with leave.</summary>
    OnLeave,
}

/// <summary>The status as it is shown and counted: one for each place.</summary>
public enum AttendanceStatus
{
    /// <summary>Nobody has said anything.</summary>
    Unmarked,

    /// <summary>There from beginning to end.</summary>
    Present,

    /// <summary>Came late (also when the person left early too).</summary>
    Late,

    /// <summary>Came in time and left early.</summary>
    LeftEarly,

    /// <summary>Not there, without leave.</summary>
    Absent,

    /// <summary>Not there, with leave.</summary>
    OnLeave,
}

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

    /// <summary>Where the person was.</summary>
    public AttendanceMark Mark { get; private init; }

    /// <summary>Whether the person came late.</summary>
    public bool CameLate { get; private init; }

    /// <summary>When the person came, if late and noted.</summary>
    public DateTimeOffset? CameAt { get; private init; }

    /// <summary>Whether the person left early.</summary>
    public bool LeftEarly { get; private init; }

    /// <summary>When the person left, if early and noted.</summary>
    public DateTimeOffset? LeftAt { get; private init; }

    /// <summary>How the presence is known; null while unmarked.</summary>
    public CheckInMethod? Method { get; private init; }

    /// <summary>When the person checked in, if he or she did.</summary>
    public DateTimeOffset? CheckedInAt { get; private init; }

    /// <summary>Why the person was not there, came late or left early, as far as anybody said.</summary>
    public string? Reason => ReasonOf(LateReason, LeftReason, AwayReason);

    /// <summary>The reason of an absence or a leave.</summary>
    public string? AwayReason { get; private init; }

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
            AttendeeMarkedPresent => state.Marked(AttendanceMark.Present, CheckInMethod.RollCall, null),
            AttendeeMarkedLate e => state.Here() with { CameLate = true, CameAt = e.At, LateReason = e.Reason },
            AttendeeMarkedLeftEarly e => state.Here() with { LeftEarly = true, LeftAt = e.At, LeftReason = e.Reason },
            AttendeeMarkedAbsent e => state.Marked(AttendanceMark.Absent, CheckInMethod.RollCall, e.Reason),
            AttendeeMarkedOnLeave e => state.Marked(AttendanceMark.OnLeave, CheckInMethod.RollCall, e.Reason),
            AttendeeCheckedIn e => state.Marked(AttendanceMark.Present, e.Method, null) with { CheckedInAt = e.At },
            _ => throw new ForeignEventException(@event),
        };
    }

    private Attendance Marked(AttendanceMark mark, CheckInMethod method, string? reason) => this with
    {
        Mark = mark,
        Method = method,
        AwayReason = reason,
        LateReason = null,
        LeftReason = null,
        CheckedInAt = null,
        CameLate = false,
        CameAt = null,
        LeftEarly = false,
        LeftAt = null,
    };

    // Late and left early add to a presence that stands, and make one where none stands.
    private Attendance Here() => Mark == AttendanceMark.Present ? this : Marked(AttendanceMark.Present, CheckInMethod.RollCall, null);
}
