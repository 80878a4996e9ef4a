namespace StudyLog.Domain.Sessions;

/// <content>扫码签到: off for every session until its secretary turns it on, and off again once the record is handed in.</content>
public static partial class SessionDecisions
{
    /// <summary>Lets those on the roster check themselves in on the day, by the session's code.</summary>
    public static Decision<SessionEvent> OpenSelfCheckIn(Session session, Asking asking, Now now)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.SelfCheckInOpen) return Decision<SessionEvent>.AlreadySo;
        if (NotWritable(session) is { } refusal) return refusal;
        if (session.Day.Precision != Precision.Day || session.Day.On < now.Today) return new Rejection.WrongState("check-in-day-past");

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection ? rejection : new SelfCheckInOpened(provenance);
    }

    /// <summary>Lets nobody check in by the session's code any more. Who did stays present.</summary>
    public static Decision<SessionEvent> CloseSelfCheckIn(Session session, Asking asking, Now now)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.SelfCheckInOpen) return Decision<SessionEvent>.AlreadySo;

        return asking.TryPlace(now, null, null, out var provenance) is { } rejection ? rejection : new SelfCheckInClosed(provenance);
    }
}
