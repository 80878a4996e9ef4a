namespace StudyLog.Domain.FollowUps;

/// <summary>What may happen to a follow-up: this file holds what the rooms beside it share.</summary>
public static partial class FollowUpDecisions
{
    // Of something known to the month only, what lies before the month certainly lies before it.
    private static DateOnly? EarliestDay(Occurred occurred, Now now) => occurred.Day(now.Zone) ?? occurred.Month(now.Zone);

    // For whether it is taken and done: the lead and the owner. Co-departments join in.
    private static bool Answers(FollowUp followUp, Asking asking) =>
        followUp.Responsible is { } responsible
        && (asking.SpeakerAmong([responsible.LeadDepartmentId]) is not null || asking.SpeaksFor(responsible.OwnerId));

    // The fact that brought it where it stands, which what ends that state follows.
    private static Occurred? PresentSince(FollowUp followUp) => followUp.State switch
    {
        FollowUpState.Submitted => followUp.Submissions[^1].Provenance.Occurred,
        FollowUpState.Suspended => followUp.Suspensions[^1].Begun.Provenance.Occurred,
        FollowUpState.Closed => (followUp.Closing?.Provenance ?? followUp.ClosedElsewhere!.Provenance).Occurred,
        FollowUpState.Cancelled => followUp.Cancellation!.Provenance.Occurred,
        _ => followUp.Turn,
    };

    private static Rejection WrongState(FollowUp followUp) => new Rejection.WrongState(followUp.State switch
    {
        FollowUpState.Issued => "issued",
        FollowUpState.Received => "received",
        FollowUpState.Submitted => "completion-submitted",
        FollowUpState.Returned => "returned",
        FollowUpState.Closed => "closed",
        FollowUpState.Suspended => "suspended",
        FollowUpState.Cancelled => "cancelled",
        var state => throw new ArgumentOutOfRangeException(nameof(followUp), state, null),
    });
}
