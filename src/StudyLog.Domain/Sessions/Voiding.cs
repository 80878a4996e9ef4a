namespace StudyLog.Domain.Sessions;

/// <summary>Voids a session that was entered by mistake.</summary>
public sealed record VoidSession(string? Reason);

/// <content>What was entered by mistake.</content>
public static partial class SessionDecisions
{
    /// <summary>Says that it was entered by mistake, until the record is confirmed: it counts nowhere and frees its slot.</summary>
    public static Decision<SessionEvent> Void(Session session, VoidSession command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (session.State == SessionState.Voided) return Decision<SessionEvent>.AlreadySo;
        if (Locked(session) is { } locked) return locked;
        if (session.State is SessionState.NotPlanned or SessionState.Cancelled) return WrongState(session);

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection
            ? rejection
            : new StudySessionVoided(provenance, command.Reason);
    }
}
