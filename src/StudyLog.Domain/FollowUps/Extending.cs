namespace StudyLog.Domain.FollowUps;

/// <summary>Asks for more time.</summary>
public sealed record RequestExtension(DateOnly NewDueOn, string? Reason);

/// <summary>Leaves the due date where it is.</summary>
public sealed record RefuseExtension(string? Reason);

public static partial class FollowUpDecisions
{
    /// <summary>延期申请 by the lead or the owner, one at a time; also after the due date, and then late.</summary>
    public static Decision<FollowUpEvent> RequestExtension(FollowUp followUp, RequestExtension command, Asking asking, Now now)
    {
        if (!Answers(followUp, asking)) return new Rejection.NotResponsible();
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (StandsOrIsPending(followUp, command)) return Decision<FollowUpEvent>.AlreadySo;
        if (!followUp.State.IsBeingDone()) return WrongState(followUp);
        if (followUp.PendingExtension is not null) return new Rejection.WrongState("extension-pending");
        if (followUp.Due!.On is not { } due) return new Rejection.DueInvalid(DueFault.NothingToExtend);
        if (command.NewDueOn <= due) return new Rejection.DueInvalid(DueFault.NotLater);

        return asking.TryPlace(now, null, followUp.Turn, out var provenance) is { } rejection
            ? rejection
            : new FollowUpExtensionRequested(provenance, followUp.Issue!.SessionId, command.NewDueOn, command.Reason);
    }

    /// <summary>同意延期: the due date moves.</summary>
    public static Decision<FollowUpEvent> GrantExtension(FollowUp followUp, Asking asking, Now now)
    {
        if (followUp.PendingExtension is not { Request: var request })
        {
            return followUp.Extensions.LastOrDefault() is { Outcome: ExtensionOutcome.Granted }
                ? Decision<FollowUpEvent>.AlreadySo
                : new Rejection.WrongState("no-extension-pending");
        }

        return asking.TryPlace(now, null, request.Provenance.Occurred, out var provenance) is { } rejection
            ? rejection
            : new FollowUpExtensionGranted(provenance, request.SessionId, request.NewDueOn);
    }

    /// <summary>不同意延期, with a reason.</summary>
    public static Decision<FollowUpEvent> RefuseExtension(FollowUp followUp, RefuseExtension command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (followUp.PendingExtension is not { Request: var request })
        {
            return followUp.Extensions.LastOrDefault() is { Outcome: ExtensionOutcome.Refused } last && last.Refusal == command.Reason
                ? Decision<FollowUpEvent>.AlreadySo
                : new Rejection.WrongState("no-extension-pending");
        }

        return asking.TryPlace(now, null, request.Provenance.Occurred, out var provenance) is { } rejection
            ? rejection
            : new FollowUpExtensionRefused(provenance, request.SessionId, command.Reason);
    }

    // The last request in these very words: asked and not decided on, or granted.
    private static bool StandsOrIsPending(FollowUp followUp, RequestExtension command) =>
        followUp.Extensions.LastOrDefault() is { Outcome: ExtensionOutcome.Pending or ExtensionOutcome.Granted, Request: var request }
        && (request.NewDueOn, request.Reason) == (command.NewDueOn, command.Reason);
}
