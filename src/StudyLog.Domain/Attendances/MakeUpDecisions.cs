using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Attendances;

/// <summary>Has a person make up for a session by a day.</summary>
public sealed record AssignMakeUp(Guid PersonId, DateOnly DueOn);

/// <summary>Hands a make-up study in.</summary>
/// <param name="PersonId">Who did it.</param>
/// <param name="Work">What was done.</param>
/// <param name="ForAnybody">Whether the asker may do so for others than himself or herself.</param>
public sealed record SubmitMakeUp(Guid PersonId, MakeUpWork Work, bool ForAnybody);

/// <summary>Accepts a make-up study.</summary>
public sealed record AcceptMakeUp(Guid PersonId);

/// <summary>Hands a make-up study back.</summary>
public sealed record ReturnMakeUp(Guid PersonId, string? Reason);

/// <summary>补学: assigned, submitted, and accepted or returned; also after the record is confirmed.</summary>
public static partial class MakeUpDecisions
{
    /// <summary>Assigns it to who missed the session, or sets another day until it is handed in.</summary>
    public static Decision<AttendanceEvent> Assign(
        Attendance attendance, Session session, Guid sessionId, AssignMakeUp command, Asking asking, Now now)
    {
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([command.PersonId]);
        if (attendance.MakeUp?.DueOn == command.DueOn) return Decision<AttendanceEvent>.AlreadySo;
        if (!IsMissed(attendance, session)) return new Rejection.NotAbsent();
        if (attendance.MakeUp is { IsToDo: false }) return WrongState(attendance.MakeUp);
        if (command.DueOn < session.DayNow.On) return new Rejection.DueInvalid(DueFault.BeforeSession);

        return asking.TryPlace(now, null, session.DayNow.Occurred(now), out var provenance) is { } rejection
            ? rejection
            : new MakeUpStudyAssigned(provenance, sessionId, command.PersonId, command.DueOn);
    }

    /// <summary>Hands it in, by the person or for the person.</summary>
    public static Decision<AttendanceEvent> Submit(
        Attendance attendance, Session session, Guid sessionId, SubmitMakeUp command, Asking asking, Now now)
    {
        if (!command.ForAnybody && asking.PersonId != command.PersonId) return new Rejection.NotOnesOwn();
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([command.PersonId]);
        var work = command.Work;
        if (attendance.MakeUp is { IsToDo: false, Work: { } known } && known == work) return Decision<AttendanceEvent>.AlreadySo;
        if (!IsMissed(attendance, session)) return new Rejection.NotAbsent();
        if (attendance.MakeUp is not { IsToDo: true } makeUp) return WrongState(attendance.MakeUp);
        if (work.On > now.Today) return new Rejection.DateInvalid("on", DateFault.InFuture);
        if (work.On < session.DayNow.On) return new Rejection.DateInvalid("on", DateFault.BeforeItsCause);

        return asking.TryPlace(now, null, makeUp.LastStep, out var provenance) is { } rejection
            ? rejection
            : new MakeUpStudySubmitted(provenance, sessionId, command.PersonId, work.On, work.Mode, work.Hours, work.Text);
    }

    /// <summary>Accepts what was handed in; nobody accepts his or her own.</summary>
    public static Decision<AttendanceEvent> Accept(
        Attendance attendance, Session session, Guid sessionId, AcceptMakeUp command, Asking asking, Now now)
    {
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([command.PersonId]);
        if (IsOwn(command.PersonId, asking)) return new Rejection.SelfApproval();
        if (attendance.MakeUp is { State: MakeUpState.Accepted }) return Decision<AttendanceEvent>.AlreadySo;
        if (!IsMissed(attendance, session)) return new Rejection.NotAbsent();
        if (attendance.MakeUp is not { State: MakeUpState.Submitted } makeUp) return new Rejection.MakeUpNotSubmitted();

        return asking.TryPlace(now, null, makeUp.LastStep, out var provenance) is { } rejection
            ? rejection
            : new MakeUpStudyAccepted(provenance, sessionId, command.PersonId, asking.OnBehalfOf?.PersonId ?? asking.PersonId);
    }

    /// <summary>Hands back what was handed in, with a reason.</summary>
    public static Decision<AttendanceEvent> Return(
        Attendance attendance, Session session, Guid sessionId, ReturnMakeUp command, Asking asking, Now now)
    {
        if (!attendance.OnRoster) return new Rejection.NotOnRoster([command.PersonId]);
        if (IsOwn(command.PersonId, asking)) return new Rejection.SelfApproval();
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (attendance.MakeUp is { State: MakeUpState.Returned } returned && returned.Answer == command.Reason)
            return Decision<AttendanceEvent>.AlreadySo;
        if (!IsMissed(attendance, session)) return new Rejection.NotAbsent();
        if (attendance.MakeUp is { State: MakeUpState.Accepted }) return WrongState(attendance.MakeUp);
        if (attendance.MakeUp is not { State: MakeUpState.Submitted } makeUp) return new Rejection.MakeUpNotSubmitted();

        return asking.TryPlace(now, null, makeUp.LastStep, out var provenance) is { } rejection
            ? rejection
            : new MakeUpStudyReturned(provenance, sessionId, command.PersonId, command.Reason);
    }

    private static bool IsMissed(Attendance attendance, Session session) => session.TookPlace && attendance.IsMissed;

    private static bool IsOwn(Guid personId, Asking asking) => asking.PersonId == personId || asking.OnBehalfOf?.PersonId == personId;

    private static Rejection WrongState(MakeUpStudy? makeUp) => new Rejection.WrongState(makeUp?.State switch
    {
        null => "not-assigned",
        MakeUpState.Accepted => "make-up-accepted",
        _ => "make-up-submitted",
    });
}
