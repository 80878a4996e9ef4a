using System.Text.Json.Serialization;

namespace StudyLog.Domain.FollowUps;

/// <summary>Where a follow-up stands, and what that state leads back to.</summary>
/// <param name="State">The state.</param>
/// <param name="IsReceived">Whether the present lead received it.</param>
/// <param name="ResumesTo">The state it was suspended in; null when it is not suspended.</param>
public sealed record Stage(FollowUpState State, bool IsReceived, FollowUpState? ResumesTo)
{
    /// <summary>Nothing is known of it.</summary>
    public static Stage Initial { get; } = new(FollowUpState.NotIssued, IsReceived: false, ResumesTo: null);

    /// <summary>The state it goes on in once it is resumed or reopened; null when it is neither suspended nor done with.</summary>
    [JsonIgnore]
    public FollowUpState? GoesOnIn => State switch
    {
        FollowUpState.Suspended => ResumesTo,
        FollowUpState.Closed or FollowUpState.Cancelled => IsReceived ? FollowUpState.Received : FollowUpState.Issued,
        _ => null,
    };

    /// <summary>Whether it is done with: closed, or cancelled.</summary>
    public static bool IsEnd(FollowUpState state) => state is FollowUpState.Closed or FollowUpState.Cancelled;

    /// <summary>The stage after one more event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="lead">The lead department before it; null before the issue.</param>
    public Stage After(FollowUpEvent @event, Guid? lead) => @event switch
    {
        FollowUpIssued => this with { State = FollowUpState.Issued },
        FollowUpReceived => this with { State = FollowUpState.Received, IsReceived = true },
        FollowUpCompletionSubmitted => this with { State = FollowUpState.Submitted },
        FollowUpReturned => this with { State = FollowUpState.Returned },
        FollowUpClosed or FollowUpClosedElsewhere => this with { State = FollowUpState.Closed },
        FollowUpReassigned e => e.Responsible.LeadDepartmentId == lead ? this : ToBeReceived(),
        FollowUpSuspended => this with { State = FollowUpState.Suspended, ResumesTo = State },
        FollowUpResumed => this with { State = ResumesTo ?? State, ResumesTo = null },
        FollowUpCancelled => this with { State = FollowUpState.Cancelled, ResumesTo = null },
        FollowUpReopened => this with { State = IsReceived ? FollowUpState.Received : FollowUpState.Issued, ResumesTo = null },
        FollowUpProgressReported or FollowUpAttachmentAdded or FollowUpAttachmentRemoved or FollowUpCarriedOver or FollowUpReminded => this,
        FollowUpExtensionRequested or FollowUpExtensionGranted or FollowUpExtensionRefused => this,
        _ => throw new ForeignEventException(@event),
    };

    // A new lead receives again; what is suspended stays so, and is to be received when it is resumed.
    private Stage ToBeReceived() => State switch
    {
        FollowUpState.Suspended => this with { IsReceived = false, ResumesTo = FollowUpState.Issued },
        _ => this with { IsReceived = false, State = FollowUpState.Issued },
    };
}
