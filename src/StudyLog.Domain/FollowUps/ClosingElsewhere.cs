namespace StudyLog.Domain.FollowUps;

/// <summary>Takes over from a ledger that it was closed before it came here.</summary>
/// <param name="Ledger">What the ledger's file is called.</param>
/// <param name="Result">What came of it, as the ledger says.</param>
public sealed record CloseElsewhere(string Ledger, string? Result);

public static partial class FollowUpDecisions
{
    /// <summary>
    /// 依台账办结 of what nothing became of here since its issue. Where somebody here began to work on it, it is handed in and accepted here; on a day
    /// that the ledger does not say, nobody knows when.
    /// </summary>
    public static Decision<FollowUpEvent> CloseElsewhere(FollowUp followUp, CloseElsewhere command, Asking asking, Now now)
    {
        if (followUp.State == FollowUpState.Closed) return Decision<FollowUpEvent>.AlreadySo;
        if (followUp.State == FollowUpState.Cancelled) return WrongState(followUp);
        if (!IsUntouched(followUp)) return new Rejection.WrongState("worked-on");

        return asking.TryPlace(now, Occurred.Unknown, followUp.Turn, out var provenance) is { } rejection
            ? rejection
            : new FollowUpClosedElsewhere(provenance, followUp.Issue!.SessionId, command.Ledger, command.Result);
    }

    // Also what was given to others, put on an agenda or taken up again here is known here better than in a ledger.
    private static bool IsUntouched(FollowUp followUp) =>
        followUp is { State: FollowUpState.Issued, Reports.IsEmpty: true, Submissions.IsEmpty: true, Extensions.IsEmpty: true, Attachments.IsEmpty: true }
        && followUp is { Reassignments.IsEmpty: true, Suspensions.IsEmpty: true, CarryOvers.IsEmpty: true, Reopenings.IsEmpty: true };
}
