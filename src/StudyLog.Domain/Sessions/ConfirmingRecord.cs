namespace StudyLog.Domain.Sessions;

/// <summary>Hands a record back.</summary>
public sealed record ReturnRecord(string? Reason);

/// <summary>Puts the confirmed record into a volume of the archive.</summary>
public sealed record ArchiveRecord(string Volume);

/// <content>From held to the archive.</content>
public static partial class SessionDecisions
{
    /// <summary>Says that the session took place; not before its day.</summary>
    public static Decision<SessionEvent> Hold(Session session, Asking asking, Now now)
    {
        if (session.TookPlace) return Decision<SessionEvent>.AlreadySo;
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
        if (session.State == SessionState.Submitted || session.IsConfirmed) return Decision<SessionEvent>.AlreadySo;
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
        if (Locked(session) is { } locked) return locked;
        if (session.State != SessionState.Submitted) return WrongState(session);

        return asking.TryPlace(now, null, session.LastStep, out var provenance) is { } rejection
            ? rejection
            : new SessionRecordReturned(provenance, command.Reason);
    }

    /// <summary>Confirms and locks the record. Chair, date, material and agenda must each be given or declared not stated.</summary>
    public static Decision<SessionEvent> Confirm(Session session, Asking asking, Now now)
    {
        if (session.IsConfirmed) return Decision<SessionEvent>.AlreadySo;
        if (session.State != SessionState.Submitted) return WrongState(session);
        if (session.MissingForConfirmation is { Count: > 0 } missing) return new Rejection.RecordIncomplete(missing);

        return asking.TryPlace(now, null, session.LastStep, out var provenance) is { } rejection
            ? rejection
            : new SessionRecordConfirmed(provenance);
    }
    /// <summary>Archives the confirmed record; amendments go on. It lies in one volume.</summary>
    public static Decision<SessionEvent> Archive(Session session, ArchiveRecord command, Asking asking, Now now)
    {
        if (session.State == SessionState.Archived && session.Volume == command.Volume) return Decision<SessionEvent>.AlreadySo;
        if (session.State != SessionState.Confirmed) return WrongState(session);

        return asking.TryPlace(now, null, session.LastStep, out var provenance) is { } rejection
            ? rejection
            : new SessionRecordArchived(provenance, command.Volume);
    }
}
