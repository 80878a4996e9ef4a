namespace StudyLog.Domain.FollowUps;

/// <summary>Hands the completion back.</summary>
public sealed record ReturnCompletion(string? Reason, DateOnly? RedoBy);

/// <summary>Accepts the completion.</summary>
public sealed record CloseFollowUp(string? Opinion);

public static partial class FollowUpDecisions
{
    /// <summary>退回, with a reason.</summary>
    public static Decision<FollowUpEvent> Return(FollowUp followUp, ReturnCompletion command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        if (followUp.State == FollowUpState.Returned
            && followUp.Returns[^1] is var last && (last.Reason, last.RedoBy) == (command.Reason, command.RedoBy))
        {
            return Decision<FollowUpEvent>.AlreadySo;
        }

        if (NotToBeJudged(followUp) is { } rejected) return rejected;
        if (asking.TryPlace(now, null, followUp.Submissions[^1].Provenance.Occurred, out var provenance) is { } rejection) return rejection;
        if (command.RedoBy < EarliestDay(provenance.Occurred, now)) return new Rejection.DueInvalid(DueFault.RedoBeforeReturn);

        return new FollowUpReturned(provenance, followUp.Issue!.SessionId, command.Reason, command.RedoBy);
    }

    /// <summary>办结 by another account than the one that handed the completion in.</summary>
    public static Decision<FollowUpEvent> Close(FollowUp followUp, CloseFollowUp command, Asking asking, Now now)
    {
        if (followUp.State == FollowUpState.Closed) return Decision<FollowUpEvent>.AlreadySo;
        if (NotToBeJudged(followUp) is { } rejected) return rejected;
        var submission = followUp.Submissions[^1].Provenance;
        if (submission.By == asking.By) return new Rejection.SelfClose();

        return asking.TryPlace(now, null, submission.Occurred, out var provenance) is { } rejection
            ? rejection
            : new FollowUpClosed(provenance, followUp.Issue!.SessionId, command.Opinion);
    }

    // What is being done lacks a completion; of what rests or is done with the state says more.
    private static Rejection? NotToBeJudged(FollowUp followUp) => followUp.State switch
    {
        FollowUpState.Submitted => null,
        FollowUpState.Closed or FollowUpState.Suspended or FollowUpState.Cancelled => WrongState(followUp),
        _ => new Rejection.NotSubmitted(),
    };
}
