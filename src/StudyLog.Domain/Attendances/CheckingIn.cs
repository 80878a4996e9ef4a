using StudyLog.Domain.Organisations;
using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Attendances;

/// <summary>Checks a person in.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="At">When; now when not given.</param>
/// <param name="Method">How.</param>
/// <param name="Settings">What holds on the session's day: how late is late, and whether people check themselves in.</param>
/// <param name="ForAnybody">Whether the asker may check in others than himself or herself.</param>
/// <param name="CodeFits">Whether the session's code that was given is one of the present; null: none was given.</param>
public sealed record CheckIn(
    Guid PersonId, DateTimeOffset? At, CheckInMethod Method, OrganisationSettings Settings, bool ForAnybody, bool? CodeFits = null);

/// <content>签到.</content>
public static partial class AttendanceDecisions
{
    /// <summary>
    /// Checks a person in; late after the start and the tolerance. Who is present already stays as marked; a leave is withdrawn. The
    /// secretary's mark (absent, on leave) is undone only by somebody else than the person.
    /// </summary>
    public static Decision<AttendanceEvent> CheckIn(
        Attendance attendance, Session session, Guid sessionId, CheckIn command, Asking asking, Now now)
    {
        if (!command.ForAnybody && asking.PersonId != command.PersonId) return new Rejection.OnlyForOneself();
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([command.PersonId]);
        if (attendance.Mark == AttendanceMark.Present) return Decision<AttendanceEvent>.AlreadySo;
        if (NotOpen(session, now) is { } notOpen) return notOpen;
        if (!command.ForAnybody && NotHereAndNow(command, asking, session, now) is { } elsewhere) return elsewhere;
        if (command.CodeFits == false) return new Rejection.Invalid("code", "check-in-code-past");
        if (ImpossibleTime(command.At, session, now) is { } impossible) return impossible;
        if (attendance.MarkedAs != AttendanceMark.Unmarked && asking.PersonId == command.PersonId)
            return new Rejection.WrongState(attendance.MarkedAs == AttendanceMark.Absent ? "marked-absent" : "marked-on-leave");

        // Without a time a check-in of today is now; one of a past day is on that day, at a time nobody noted.
        var isToday = session.Day.Precision == Precision.Day && session.Day.On == now.Today;
        var at = command.At ?? (isToday && asking.OccurredOn is null ? TimeZoneInfo.ConvertTime(now.Instant, now.Zone) : null);
        var otherwise = at is { } instant ? Occurred.At(instant, now.Zone) : session.Day.Occurred(now);
        if (asking.TryPlace(now, otherwise, session.Day.Occurred(now), out var provenance) is { } rejection) return rejection;

        var checkedIn = new AttendeeCheckedIn(provenance, sessionId, command.PersonId, at, command.Method);
        var isLate = at > session.Arrangements.StartsAt?.AddMinutes(command.Settings.LateToleranceMinutes);
        return ComingAfterAll(
            attendance,
            provenance,
            sessionId,
            isLate ? [checkedIn, new AttendeeMarkedLate(provenance, sessionId, command.PersonId, at, Reason: null)] : [checkedIn]);
    }

    // Who checks in only himself or herself does so when and where it is: on the day, at the service's time; and shows the session's code, unless the
    // organisation asks for none.
    private static Rejection? NotHereAndNow(CheckIn command, Asking asking, Session session, Now now)
    {
        if (!command.Settings.SelfCheckIn && !session.SelfCheckInOpen) return new Rejection.WrongState("self-check-in-off");
        if (command.At is not null) return new Rejection.Invalid("at", "own-check-in-is-now");
        if (asking.OccurredOn is not null) return new Rejection.Invalid("occurredOn", "own-check-in-is-now");
        if (session.Day.Precision != Precision.Day || session.Day.On != now.Today) return new Rejection.DateInvalid("heldOn", DateFault.NotToday);
        return command.Settings.SelfCheckIn || command.CodeFits is not null ? null : new Rejection.Invalid("code", "check-in-code-needed");
    }
}
