namespace StudyLog.Domain.FollowUps;

/// <summary>Lets it rest for now.</summary>
public sealed record SuspendFollowUp(string? Reason);

/// <summary>Lets it go on.</summary>
public sealed record ResumeFollowUp(string? Reason);

/// <summary>Gives it up.</summary>
public sealed record CancelFollowUp(string? Reason);

/// <summary>Takes up again what was closed or cancelled.</summary>
public sealed record ReopenFollowUp(string? Reason);

public static partial class FollowUpDecisions
{
    /// <summary>暂缓 of what is being done, with a reason.</summary>
    public static Decision<FollowUpEvent> Suspend(FollowUp followUp, SuspendFollowUp command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (followUp.State == FollowUpState.Suspended) return Decision<FollowUpEvent>.AlreadySo;
        if (!followUp.State.IsBeingDone()) return WrongState(followUp);

        return asking.TryPlace(now, null, followUp.Turn, out var provenance) is { } rejection
            ? rejection
            : new FollowUpSuspended(provenance, followUp.Issue!.SessionId, command.Reason);
    }

    /// <summary>恢复办理 in the state it was suspended in, with a reason.</summary>
    public static Decision<FollowUpEvent> Resume(FollowUp followUp, ResumeFollowUp command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (followUp.State != FollowUpState.Suspended)
            return followUp.Suspensions.LastOrDefault() is { Ended: not null } ? Decision<FollowUpEvent>.AlreadySo : WrongState(followUp);

        return asking.TryPlace(now, null, PresentSince(followUp), out var provenance) is { } rejection
            ? rejection
            : new FollowUpResumed(provenance, followUp.Issue!.SessionId, command.Reason);
    }

    /// <summary>撤销 of what is open, with a reason.</summary>
    public static Decision<FollowUpEvent> Cancel(FollowUp followUp, CancelFollowUp command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (followUp.State == FollowUpState.Cancelled) return Decision<FollowUpEvent>.AlreadySo;
        if (followUp.State == FollowUpState.Closed) return WrongState(followUp);

        return asking.TryPlace(now, null, PresentSince(followUp), out var provenance) is { } rejection
            ? rejection
            : new FollowUpCancelled(provenance, followUp.Issue!.SessionId, command.Reason);
    }

    /// <summary>重新办理 of what was closed or cancelled, with a reason.</summary>
    public static Decision<FollowUpEvent> Reopen(FollowUp followUp, ReopenFollowUp command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (!Stage.IsEnd(followUp.State)) return followUp.Reopenings.IsEmpty ? WrongState(followUp) : Decision<FollowUpEvent>.AlreadySo;

        return asking.TryPlace(now, null, PresentSince(followUp), out var provenance) is { } rejection
            ? rejection
            : new FollowUpReopened(provenance, followUp.Issue!.SessionId, command.Reason);
    }
}
