using System.Text.Json.Serialization;

namespace StudyLog.Domain.FollowUps;

/// <summary>The states of a follow-up.</summary>
public enum FollowUpState
{
    /// <summary>Nothing is known of it.</summary>
    NotIssued,

    /// <summary>Issued, not yet received.</summary>
    Issued,

    /// <summary>Received; being done.</summary>
    Received,

    /// <summary>The completion awaits acceptance.</summary>
    Submitted,

    /// <summary>The completion came back; being done again.</summary>
    Returned,

    /// <summary>Done and accepted.</summary>
    Closed,

    /// <summary>暂缓: open, but nothing is to be done about it for now.</summary>
    Suspended,

    /// <summary>撤销: need not be done any more.</summary>
    Cancelled,
}

/// <summary>What the states of a follow-up mean.</summary>
public static class FollowUpStates
{
    /// <summary>Whether somebody is to do something about it now: it does not wait for acceptance, does not rest, and is not done with.</summary>
    public static bool IsBeingDone(this FollowUpState state) => state is FollowUpState.Issued or FollowUpState.Received or FollowUpState.Returned;
}

/// <summary>How a follow-up is due.</summary>
public enum DueKind
{
    /// <summary>On a day.</summary>
    Date,

    /// <summary>Continuously; it has no day.</summary>
    Continuous,

    /// <summary>Nobody said by when.</summary>
    Unspecified,
}

/// <summary>How urgent a follow-up is.</summary>
public enum Urgency
{
    /// <summary>As usual.</summary>
    Normal,

    /// <summary>紧急.</summary>
    Urgent,

    /// <summary>特急.</summary>
    VeryUrgent,
}

/// <summary>Who is to do it.</summary>
/// <param name="LeadDepartmentId">主办, exactly one.</param>
/// <param name="CoDepartmentIds">协办.</param>
/// <param name="CoResponsibles">Collective co-responsibles as text (各部门).</param>
/// <param name="OwnerId">责任人: one accountable person.</param>
public sealed record Responsible(Guid LeadDepartmentId, IReadOnlyList<Guid> CoDepartmentIds, string? CoResponsibles, Guid? OwnerId)
{
    /// <summary>Lead and co-departments.</summary>
    [JsonIgnore]
    public IEnumerable<Guid> DepartmentIds => CoDepartmentIds.Prepend(LeadDepartmentId);

    /// <inheritdoc/>
    public bool Equals(Responsible? other) =>
        other is not null
        && (LeadDepartmentId, CoResponsibles, OwnerId) == (other.LeadDepartmentId, other.CoResponsibles, other.OwnerId)
        && CoDepartmentIds.SequenceEqual(other.CoDepartmentIds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LeadDepartmentId, CoDepartmentIds.Count, CoResponsibles, OwnerId);
}

/// <summary>By when.</summary>
public sealed record Due(DueKind Kind, DateOnly? On);

/// <summary>What became of an extension that was asked for.</summary>
public enum ExtensionOutcome
{
    /// <summary>Nobody has decided yet.</summary>
    Pending,

    /// <summary>The due date moved.</summary>
    Granted,

    /// <summary>The due date stayed.</summary>
    Refused,

    /// <summary>The follow-up was handed in, closed or cancelled before anybody decided.</summary>
    Lapsed,
}

/// <summary>延期: an extension from its request to the decision.</summary>
/// <param name="Request">How it was asked for.</param>
/// <param name="DueOn">The day the follow-up was due on when it was asked for.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Decided">Who decided and when; null as long as nobody did.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
public sealed record Extension(
    FollowUpExtensionRequested Request, DateOnly? DueOn, ExtensionOutcome Outcome = ExtensionOutcome.Pending, Provenance? Decided = null, string? Refusal = null)
{
    /// <summary>Whether it was certainly asked for after the due date.</summary>
    public bool IsLate => Request.Provenance.Occurred.FirstLocalDay > DueOn;
}

/// <summary>暂缓 with what ended it.</summary>
/// <param name="Begun">How it began.</param>
/// <param name="Ended">How it was resumed; null when it was not.</param>
public sealed record Suspension(FollowUpSuspended Begun, FollowUpResumed? Ended = null);
