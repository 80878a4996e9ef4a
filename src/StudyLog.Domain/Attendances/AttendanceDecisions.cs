using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Attendances;

/// <summary>What a roll call says of one person.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Status">Present, late, left early, absent or on leave.</param>
/// <param name="At">When the person came late or left early.</param>
/// <param name="Reason">Why not present from beginning to end.</param>
/// <param name="Method">How it is known; null: the roll was called.</param>
public sealed record RollCallEntry(Guid PersonId, RollCallStatus Status, DateTimeOffset? At, string? Reason, CheckInMethod? Method = null);

/// <summary>What may happen to one person's attendance.</summary>
public static partial class AttendanceDecisions
{
    /// <summary>The person whom these entries put into two places at once; null when there is none. Late and left early go together.</summary>
    public static Rejection? Conflict(IEnumerable<RollCallEntry> entries) =>
        entries.GroupBy(entry => entry.PersonId)
            .Where(ofPerson => ofPerson.Select(entry => entry.Status).Distinct().ToArray() is { Length: > 1 } statuses
                && !statuses.All(status => status is RollCallStatus.Late or RollCallStatus.LeftEarly))
            .Select(ofPerson => new Rejection.AttendanceConflict(ofPerson.Key))
            .FirstOrDefault();

    /// <summary>Puts the person on the roster, or changes capacity or department there.</summary>
    public static Decision<AttendanceEvent> Expect(Attendance attendance, Guid sessionId, RosterEntry entry, Provenance provenance) =>
        attendance.OnRoster && (attendance.Capacity, attendance.DepartmentId) == (entry.Capacity, entry.DepartmentId)
            ? Decision<AttendanceEvent>.AlreadySo
            : new AttendanceExpected(provenance, sessionId, entry.PersonId, entry.Capacity, entry.DepartmentId);

    /// <summary>Takes the person off the roster.</summary>
    public static Decision<AttendanceEvent> ExpectNoLonger(Attendance attendance, Provenance provenance) =>
        attendance.OnRoster
            ? new AttendanceNoLongerExpected(provenance, attendance.SessionId, attendance.PersonId)
            : Decision<AttendanceEvent>.AlreadySo;

    /// <summary>
    /// Marks a person on the roster as the roll call says. A mark that stands is not made again; a presence withdraws a leave, and an
    /// approved leave is no absence.
    /// </summary>
    public static Decision<AttendanceEvent> Mark(Attendance attendance, Session session, Guid sessionId, RollCallEntry entry, Asking asking, Now now)
    {
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([entry.PersonId]);
        if (Unfit(entry) is { } unfit) return unfit;
        if (Stands(attendance, entry)) return Decision<AttendanceEvent>.AlreadySo;
        if (attendance.OnApprovedLeave && !IsThere(entry.Status)) return new Rejection.WrongState("leave-approved");
        if (NotOpen(session, now) is { } notOpen) return notOpen;
        if ((ImpossibleTime(entry.At, session, now) ?? ContradictoryTime(attendance, entry, session)) is { } impossible) return impossible;
        if (asking.TryPlace(now, session.Day.Occurred(now), session.Day.Occurred(now), out var provenance) is { } rejection) return rejection;

        AttendanceEvent marked = entry.Status switch
        {
            RollCallStatus.Present => new AttendeeMarkedPresent(provenance, sessionId, entry.PersonId, entry.Method),
            RollCallStatus.Late => new AttendeeMarkedLate(
                provenance, sessionId, entry.PersonId, entry.At ?? attendance.CameAt, entry.Reason ?? attendance.LateReason, entry.Method),
            RollCallStatus.LeftEarly => new AttendeeMarkedLeftEarly(
                provenance, sessionId, entry.PersonId, entry.At ?? attendance.LeftAt, entry.Reason ?? attendance.LeftReason, entry.Method),
            RollCallStatus.Absent => new AttendeeMarkedAbsent(provenance, sessionId, entry.PersonId, entry.Reason, entry.Method),
            RollCallStatus.OnLeave => new AttendeeMarkedOnLeave(provenance, sessionId, entry.PersonId, entry.Reason, entry.Method),
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Status, "A roll call does not say this."),
        };
        return IsThere(entry.Status) ? ComingAfterAll(attendance, provenance, sessionId, [marked]) : marked;
    }

    private static bool IsThere(RollCallStatus status) => status is RollCallStatus.Present or RollCallStatus.Late or RollCallStatus.LeftEarly;

    // Who is there is not on leave: the leave is withdrawn and nothing of it is lost.
    private static AttendanceEvent[] ComingAfterAll(Attendance attendance, Provenance provenance, Guid sessionId, AttendanceEvent[] marks) =>
        attendance.Leave is { Stands: true } ? [new LeaveWithdrawn(provenance, sessionId, attendance.PersonId, Reason: null), .. marks] : marks;

    private static bool Stands(Attendance attendance, RollCallEntry entry) => entry.Status switch
    {
        RollCallStatus.Present => attendance is { Mark: AttendanceMark.Present, CameLate: false, LeftEarly: false },
        RollCallStatus.Late => attendance is { Mark: AttendanceMark.Present, CameLate: true }
            && (entry.At is null || attendance.CameAt == entry.At) && Says(entry.Reason, attendance.LateReason),
        RollCallStatus.LeftEarly => attendance is { Mark: AttendanceMark.Present, LeftEarly: true }
            && (entry.At is null || attendance.LeftAt == entry.At) && Says(entry.Reason, attendance.LeftReason),
        RollCallStatus.Absent => attendance.Mark == AttendanceMark.Absent && Says(entry.Reason, attendance.AwayReason),
        RollCallStatus.OnLeave => attendance.Mark == AttendanceMark.OnLeave && Says(entry.Reason, attendance.AwayReason),
        _ => false,
    };

    // Without a reason a mark says nothing of it, and takes no known one back.
    private static bool Says(string? reason, string? known) => reason is null || reason == known;

    // What would find no place in the record is refused, not dropped.
    private static Rejection? Unfit(RollCallEntry entry) => entry switch
    {
        { Status: RollCallStatus.Present, Reason: not null } => new Rejection.Invalid("reason", "present-has-no-reason"),
        { At: not null, Status: not (RollCallStatus.Late or RollCallStatus.LeftEarly) } => new Rejection.Invalid("at", "only-late-or-left-early"),
        _ => null,
    };

    private static Rejection? ImpossibleTime(DateTimeOffset? at, Session session, Now now)
    {
        if (at > now.Instant) return new Rejection.DateInvalid("at", DateFault.InFuture);
        if (at is not { } time || session.DayNow is not { On: { } first } held) return null;
        var day = Occurred.At(time, now.Zone).LocalDay;
        return day < first || (held.Precision == Precision.Day && day > LastDay(session, first, now))
            ? new Rejection.DateInvalid("at", DateFault.NotOnSessionDay)
            : null;
    }

    // Nobody is late before the start, or leaves before coming.
    private static Rejection? ContradictoryTime(Attendance attendance, RollCallEntry entry, Session session)
    {
        var arranged = session.AsAmended.Arrangements;
        return entry switch
        {
            { Status: RollCallStatus.Late, At: { } came } when came < arranged.StartsAt || came > attendance.LeftAt => new Rejection.Invalid("at", "late-time"),
            { Status: RollCallStatus.LeftEarly, At: { } left } when left < attendance.CameAt || left > arranged.EndsAt => new Rejection.Invalid("at", "left-time"),
            _ => null,
        };
    }

    // A session that ends after midnight goes on into that day.
    private static DateOnly LastDay(Session session, DateOnly first, Now now) =>
        session.AsAmended.Arrangements.EndsAt is { } end && Occurred.At(end, now.Zone).LocalDay is { } last && last > first ? last : first;

    // The roll is called and people check in from the session's day on, until the record is submitted.
    private static Rejection? NotOpen(Session session, Now now) =>
        SessionDecisions.NotWritable(session)
        ?? (session.Day.LiesAfter(now.Today) ? new Rejection.DateInvalid("heldOn", DateFault.HeldInFuture) : null);
}
