namespace StudyLog.Domain.Sessions;

/// <summary>Hands a record back.</summary>
public sealed record ReturnRecord(string? Reason);

/// <content>From held to confirmed.</content>
public static partial class SessionDecisions
{
    /// <summary>Says that the session took place; not before its day.</summary>
    public static Decision<SessionEvent> Hold(Session session, Asking asking, Now now)
    {
        if (session.State is SessionState.Held or SessionState.Submitted or SessionState.Returned or SessionState.Confirmed)
            return Decision<SessionEvent>.AlreadySo;
        if (session.State != SessionState.Planned) return WrongState(session);
        if (session.Day.LiesAfter(now.Today)) return new Rejection.DateInvalid("heldOn", DateFault.HeldInFuture);

        var day = session.Day.Occurred(now);
        return asking.TryPlace(now, day, day, out var provenance) is { } rejection
            ? rejection
            : new StudySessionHeld(provenance);
    }

    /// <summary>Hands the record in.</summary>
    public static Decision<SessionEvent> Submit(Session session, Asking asking, Now now)
    {
        if (session.State is SessionState.Submitted or SessionState.Confirmed) return Decision<SessionEvent>.AlreadySo;
        if (session.State is not (SessionState.Held or SessionState.Returned)) return WrongState(session);

        return asking.TryPlace(now, null, session.LastStep ?? session.Day.Occurred(now), out var provenance) is { } rejection
            ? rejection
            : new SessionRecordSubmitted(provenance);
    }

    /// <summary>Hands the record back with a reason.</summary>
    public static Decision<SessionEvent> Return(Session session, ReturnRecord command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (session.State == SessionState.Returned && session.Reason == command.Reason) return Decision<SessionEvent>.AlreadySo;
        if (session.State == SessionState.Confirmed) return new Rejection.RecordLocked();
        if (session.State != SessionState.Submitted) return WrongState(session);

        return asking.TryPlace(now, null, session.LastStep, out var provenance) is { } rejection
            ? rejection
            : new SessionRecordReturned(provenance, command.Reason);
    }

    /// <summary>Confirms and locks the record. Chair, date, material and agenda must each be given or declared not stated.</summary>
    public static Decision<SessionEvent> Confirm(Session session, Asking asking, Now now)
    {
        if (session.State == SessionState.Confirmed) return Decision<SessionEvent>.AlreadySo;
        if (session.State != SessionState.Submitted) return WrongState(session);
        if (session.MissingForConfirmation is { Count: > 0 } missing) return new Rejection.RecordIncomplete(missing);

        return asking.TryPlace(now, null, session.LastStep, out var provenance) is { } rejection
            ? rejection
            : new SessionRecordConfirmed(provenance);
    }
}
