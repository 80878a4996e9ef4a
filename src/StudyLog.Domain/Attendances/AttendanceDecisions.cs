using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Attendances;

/// <summary>What a roll call can say of somebody.</summary>
public enum RollCallStatus
{
    /// <summary>There from beginning to end.</summary>
    Present,

    /// <summary>Came late.</summary>
    Late,

    /// <summary>Left early.</summary>
    LeftEarly,

    /// <summary>Not there, without leave.</summary>
    Absent,

    /// <summary>Not there, with leave.</summary>
    OnLeave,
}

/// <summary>What a roll call says of one person.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Status">Present, late, left early, absent or on leave.</param>
/// <param name="At">When the person came late or left early.</param>
/// <param name="Reason">Why not present from beginning to end.</param>
public sealed record RollCallEntry(Guid PersonId, RollCallStatus Status, DateTimeOffset? At, string? Reason);

/// <summary>Checks a person in.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="At">When; now when not given.</param>
/// <param name="Method">How.</param>
/// <param name="Settings">What holds on the session's day: how late is late, and whether people check themselves in.</param>
/// <param name="ForAnybody">Whether the asker may check in others than himself or herself.</param>
public sealed record CheckIn(Guid PersonId, DateTimeOffset? At, CheckInMethod Method, OrganisationSettings Settings, bool ForAnybody);

/// <summary>What may happen to one person's attendance.</summary>
public static class AttendanceDecisions
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

    /// <summary>Marks a person on the roster as the roll call says. A mark that stands is not made again.</summary>
    public static Decision<AttendanceEvent> Mark(Attendance attendance, Session session, Guid sessionId, RollCallEntry entry, Asking asking, Now now)
    {
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([entry.PersonId]);
        if (Unfit(entry) is { } unfit) return unfit;
        if (Stands(attendance, entry)) return Decision<AttendanceEvent>.AlreadySo;
        if (NotOpen(session, now) is { } notOpen) return notOpen;
        if ((ImpossibleTime(entry.At, session, now) ?? ContradictoryTime(attendance, entry, session)) is { } impossible) return impossible;
        if (asking.TryPlace(now, session.Day.Occurred(now), session.Day.Occurred(now), out var provenance) is { } rejection) return rejection;

        return entry.Status switch
        {
            RollCallStatus.Present => new AttendeeMarkedPresent(provenance, sessionId, entry.PersonId),
            RollCallStatus.Late => new AttendeeMarkedLate(
                provenance, sessionId, entry.PersonId, entry.At ?? attendance.CameAt, entry.Reason ?? attendance.LateReason),
            RollCallStatus.LeftEarly => new AttendeeMarkedLeftEarly(
                provenance, sessionId, entry.PersonId, entry.At ?? attendance.LeftAt, entry.Reason ?? attendance.LeftReason),
            RollCallStatus.Absent => new AttendeeMarkedAbsent(provenance, sessionId, entry.PersonId, entry.Reason),
            RollCallStatus.OnLeave => new AttendeeMarkedOnLeave(provenance, sessionId, entry.PersonId, entry.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Status, "A roll call does not say this."),
        };
    }

    /// <summary>
    /// Checks a person in; late after the start and the tolerance. Who is present already stays as marked. The secretary's mark
    /// (absent, on leave) is undone only by somebody else than the person.
    /// </summary>
    public static Decision<AttendanceEvent> CheckIn(
        Attendance attendance, Session session, Guid sessionId, CheckIn command, Asking asking, Now now)
    {
        if (!command.ForAnybody && asking.PersonId != command.PersonId) return new Rejection.OnlyForOneself();
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([command.PersonId]);
        if (attendance.Mark == AttendanceMark.Present) return Decision<AttendanceEvent>.AlreadySo;
        if (NotOpen(session, now) is { } notOpen) return notOpen;
        if (!command.ForAnybody && NotHereAndNow(command, asking, session, now) is { } elsewhere) return elsewhere;
        if (ImpossibleTime(command.At, session, now) is { } impossible) return impossible;
        if (attendance.Mark != AttendanceMark.Unmarked && asking.PersonId == command.PersonId)
            return new Rejection.WrongState(attendance.Mark == AttendanceMark.Absent ? "marked-absent" : "marked-on-leave");

        // Without a time a check-in of today is now; one of a past day is on that day, at a time nobody noted.
        var isToday = session.Day.Precision == Precision.Day && session.Day.On == now.Today;
        var at = command.At ?? (isToday && asking.OccurredOn is null ? TimeZoneInfo.ConvertTime(now.Instant, now.Zone) : null);
        var otherwise = at is { } instant ? Occurred.At(instant, now.Zone) : session.Day.Occurred(now);
        if (asking.TryPlace(now, otherwise, session.Day.Occurred(now), out var provenance) is { } rejection) return rejection;

        var checkedIn = new AttendeeCheckedIn(provenance, sessionId, command.PersonId, at, command.Method);
        return at > session.Arrangements.StartsAt?.AddMinutes(command.Settings.LateToleranceMinutes)
            ? new AttendanceEvent[] { checkedIn, new AttendeeMarkedLate(provenance, sessionId, command.PersonId, at, Reason: null) }
            : checkedIn;
    }

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

    // Who checks in only himself or herself does so when and where it is: on the day, at the service's time.
    private static Rejection? NotHereAndNow(CheckIn command, Asking asking, Session session, Now now)
    {
        if (!command.Settings.SelfCheckIn) return new Rejection.WrongState("self-check-in-off");
        if (command.At is not null) return new Rejection.Invalid("at", "own-check-in-is-now");
        if (asking.OccurredOn is not null) return new Rejection.Invalid("occurredOn", "own-check-in-is-now");
        return session.Day.Precision == Precision.Day && session.Day.On == now.Today ? null : new Rejection.DateInvalid("heldOn", DateFault.NotToday);
    }

    private static Rejection? ImpossibleTime(DateTimeOffset? at, Session session, Now now)
    {
        if (at > now.Instant) return new Rejection.DateInvalid("at", DateFault.InFuture);
        if (at is not { } time || session.Day.On is not { } first) return null;
        var day = Occurred.At(time, now.Zone).LocalDay;
        return day < first || (session.Day.Precision == Precision.Day && day > LastDay(session, first, now))
            ? new Rejection.DateInvalid("at", DateFault.NotOnSessionDay)
            : null;
    }

    // Nobody is late before the start, or leaves before coming.
    private static Rejection? ContradictoryTime(Attendance attendance, RollCallEntry entry, Session session) => entry switch
    {
        { Status: RollCallStatus.Late, At: { } came } when came < session.Arrangements.StartsAt || came > attendance.LeftAt =>
            new Rejection.Invalid("at", "late-time"),
        { Status: RollCallStatus.LeftEarly, At: { } left } when left < attendance.CameAt || left > session.Arrangements.EndsAt =>
            new Rejection.Invalid("at", "left-time"),
        _ => null,
    };

    // A session that ends after midnight goes on into that day.
    private static DateOnly LastDay(Session session, DateOnly first, Now now) =>
        session.Arrangements.EndsAt is { } end && Occurred.At(end, now.Zone).LocalDay is { } last && last > first ? last : first;

    // The roll is called and people check in from the session's day on, until the record is submitted.
    private static Rejection? NotOpen(Session session, Now now) =>
        SessionDecisions.NotWritable(session)
        ?? (session.Day.LiesAfter(now.Today) ? new Rejection.DateInvalid("heldOn", DateFault.HeldInFuture) : null);
}
