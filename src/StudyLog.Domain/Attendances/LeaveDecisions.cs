using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Attendances;

/// <summary>Asks for leave.</summary>
/// <param name="PersonId">Who is to be on leave.</param>
/// <param name="Reason">Why.</param>
/// <param name="DeputyId">Who comes in the person's place.</param>
/// <param name="ForAnybody">Whether the asker may do so for others than himself or herself.</param>
public sealed record RequestLeave(Guid PersonId, string? Reason, Guid? DeputyId, bool ForAnybody);

/// <summary>Approves a leave.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="InOwnName">Whether the asker decides as the one who is asked; else only for whom he or she acts.</param>
public sealed record ApproveLeave(Guid PersonId, bool InOwnName);

/// <summary>Refuses a leave.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="InOwnName">Whether the asker decides as the one who is asked; else only for whom he or she acts.</param>
/// <param name="Reason">Why.</param>
public sealed record RefuseLeave(Guid PersonId, bool InOwnName, string? Reason);

/// <summary>Takes a leave back.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Reason">Why.</param>
/// <param name="ForAnybody">Whether the asker may do so for others than himself or herself.</param>
public sealed record WithdrawLeave(Guid PersonId, string? Reason, bool ForAnybody);

/// <summary>请假: asked for by the person, decided on by the leader, taken back by the person or by coming after all.</summary>
public static class LeaveDecisions
{
    /// <summary>Asks for leave. What is asked for may be asked for otherwise until it is decided on, and again after it was refused or withdrawn.</summary>
    public static Decision<AttendanceEvent> Request(
        Attendance attendance, Session session, Guid sessionId, RequestLeave command, Asking asking, Now now)
    {
        if (!command.ForAnybody && asking.PersonId != command.PersonId) return new Rejection.NotOnesOwn();
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([command.PersonId]);
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (command.DeputyId == command.PersonId) return new Rejection.Invalid("deputyId", "deputy-is-oneself");
        if (attendance.Leave is { Stands: true } known && (known.Reason, known.DeputyId) == (command.Reason, command.DeputyId))
            return Decision<AttendanceEvent>.AlreadySo;

        if (attendance.Leave is { State: LeaveState.Approved }) return new Rejection.WrongState("leave-approved");
        if (SessionDecisions.NotWritable(session) is { } notOpen) return notOpen;
        if (WasThere(attendance) is { } there) return there;

        return asking.TryPlace(now, session.Day.Occurred(now), null, out var provenance) is { } rejection
            ? rejection
            : new LeaveRequested(provenance, sessionId, command.PersonId, command.Reason, command.DeputyId);
    }

    /// <summary>Approves a leave that was asked for: the person is on leave, also when he or she was marked absent.</summary>
    public static Decision<AttendanceEvent> Approve(
        Attendance attendance, Session session, Guid sessionId, ApproveLeave command, Asking asking, Now now)
    {
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([command.PersonId]);
        if (Unnamed(command.PersonId, command.InOwnName, asking, out var approverId) is { } unnamed) return unnamed;
        if (attendance.Leave is { State: LeaveState.Approved }) return Decision<AttendanceEvent>.AlreadySo;
        if (NotAskedFor(attendance, session) is { } notAskedFor) return notAskedFor;
        if (WasThere(attendance) is { } there) return there;

        return Place(attendance, session, asking, now, out var provenance) is { } rejection
            ? rejection
            : new LeaveApproved(provenance, sessionId, command.PersonId, approverId);
    }

    /// <summary>Refuses a leave that was asked for.</summary>
    public static Decision<AttendanceEvent> Refuse(
        Attendance attendance, Session session, Guid sessionId, RefuseLeave command, Asking asking, Now now)
    {
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([command.PersonId]);
        if (Unnamed(command.PersonId, command.InOwnName, asking, out _) is { } unnamed) return unnamed;
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (attendance.Leave is { State: LeaveState.Refused } refused && refused.Answer == command.Reason) return Decision<AttendanceEvent>.AlreadySo;
        if (NotAskedFor(attendance, session) is { } notAskedFor) return notAskedFor;

        return Place(attendance, session, asking, now, out var provenance) is { } rejection
            ? rejection
            : new LeaveRefused(provenance, sessionId, command.PersonId, command.Reason);
    }

    /// <summary>Takes back a leave that is asked for or approved. What was marked before it was approved holds again.</summary>
    public static Decision<AttendanceEvent> Withdraw(
        Attendance attendance, Session session, Guid sessionId, WithdrawLeave command, Asking asking, Now now)
    {
        if (!command.ForAnybody && asking.PersonId != command.PersonId) return new Rejection.NotOnesOwn();
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([command.PersonId]);
        if (attendance.Leave is { State: LeaveState.Withdrawn }) return Decision<AttendanceEvent>.AlreadySo;
        if (attendance.Leave is not { Stands: true }) return WrongState(attendance.Leave);
        if (SessionDecisions.NotWritable(session) is { } notOpen) return notOpen;

        return Place(attendance, session, asking, now, out var provenance) is { } rejection
            ? rejection
            : new LeaveWithdrawn(provenance, sessionId, command.PersonId, command.Reason);
    }

    // A leave is decided on by a person, by name, and never by the one who is to be on it.
    private static Rejection? Unnamed(Guid personId, bool inOwnName, Asking asking, out Guid decider)
    {
        var named = asking.OnBehalfOf is { } represented ? represented.PersonId : inOwnName ? asking.PersonId : null;
        decider = named ?? Guid.Empty;
        if (named is null) return new Rejection.Invalid("onBehalfOf", "approver-unnamed");
        return named == personId || asking.PersonId == personId ? new Rejection.SelfApproval() : null;
    }

    // Whoever confirms a record may decide until then on the leave in it.
    private static Rejection? NotAskedFor(Attendance attendance, Session session)
    {
        if (attendance.Leave is not { State: LeaveState.Requested }) return WrongState(attendance.Leave);
        return session.State == SessionState.Submitted ? null : SessionDecisions.NotWritable(session);
    }

    // The roll call has the last word where it says more than that somebody was not there.
    private static Rejection? WasThere(Attendance attendance) => attendance.MarkedAs switch
    {
        AttendanceMark.Present => new Rejection.WrongState("marked-present"),
        AttendanceMark.OnLeave => new Rejection.WrongState("marked-on-leave"),
        _ => null,
    };

    // On the session's day unless the asker says otherwise, and not before what it follows.
    private static Rejection? Place(Attendance attendance, Session session, Asking asking, Now now, out Provenance provenance)
    {
        var (day, before) = (session.Day.Occurred(now), attendance.Leave!.LastStep);
        return asking.TryPlace(now, day?.Precedes(before) == true ? before : day, before, out provenance);
    }

    private static Rejection WrongState(Leave? leave) => new Rejection.WrongState(leave?.State switch
    {
        null => "leave-not-requested",
        LeaveState.Approved => "leave-approved",
        LeaveState.Refused => "leave-refused",
        _ => "leave-withdrawn",
    });
}
