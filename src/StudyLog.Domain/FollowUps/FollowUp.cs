using System.Collections.Immutable;
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

/// <summary>One tracked matter, from its issue to its closing.</summary>
public sealed record FollowUp : IFold<FollowUp>
{
    /// <inheritdoc/>
    public static FollowUp Initial { get; } = new();

    /// <inheritdoc/>
    public bool Exists => Issue is not null;

    /// <summary>How it was issued; null before.</summary>
    public FollowUpIssued? Issue { get; private init; }

    /// <summary>Where it stands.</summary>
    public FollowUpState State { get; private init; }

    /// <summary>When it was received; null before.</summary>
    public Occurred? Received { get; private init; }

    /// <summary>All reports in order.</summary>
    public ImmutableList<FollowUpProgressReported> Reports { get; private init; } = [];

    /// <summary>All completions handed in, in order.</summary>
    public ImmutableList<FollowUpCompletionSubmitted> Submissions { get; private init; } = [];

    /// <summary>All returns in order.</summary>
    public ImmutableList<FollowUpReturned> Returns { get; private init; } = [];

    /// <summary>How it was closed; null before.</summary>
    public FollowUpClosed? Closing { get; private init; }

    /// <summary>The percent last reported; null when none was.</summary>
    public int? Percent => Reports.LastOrDefault(report => report.Percent is not null)?.Percent;

    /// <inheritdoc/>
    public static FollowUp Evolve(FollowUp state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        return @event switch
        {
            FollowUpIssued e => state with { Issue = e, State = FollowUpState.Issued },
            FollowUpReceived e => state with { State = FollowUpState.Received, Received = e.Provenance.Occurred },
            FollowUpProgressReported e => state with { Reports = state.Reports.Add(e) },
            FollowUpCompletionSubmitted e => state with { State = FollowUpState.Submitted, Submissions = state.Submissions.Add(e) },
            FollowUpReturned e => state with { State = FollowUpState.Returned, Returns = state.Returns.Add(e) },
            FollowUpClosed e => state with { State = FollowUpState.Closed, Closing = e },
            _ => throw new ForeignEventException(@event),
        };
    }
}
