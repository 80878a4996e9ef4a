namespace StudyLog.Domain.FollowUps;

/// <summary>Makes others responsible. What is left out stays; null takes the owner, or the collective co-responsibles, away.</summary>
/// <param name="Reason">Why.</param>
public sealed record ReassignFollowUp(string? Reason)
{
    /// <summary>主办.</summary>
    public Given<Guid> LeadDepartmentId { get; init; }

    /// <summary>协办, all of them.</summary>
    public Given<IReadOnlyList<Guid>> CoDepartmentIds { get; init; }

    /// <summary>Collective co-responsibles as text.</summary>
    public Given<string?> CoResponsibles { get; init; }

    /// <summary>责任人.</summary>
    public Given<Guid?> OwnerId { get; init; }

    /// <summary>Who is responsible after it, of who was before.</summary>
    public Responsible Over(Responsible known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new(
            LeadDepartmentId.Over(known.LeadDepartmentId),
            [.. CoDepartmentIds.Over(known.CoDepartmentIds).Distinct()],
            CoResponsibles.Over(known.CoResponsibles),
            OwnerId.Over(known.OwnerId));
    }
}

public static partial class FollowUpDecisions
{
    /// <summary>Gives it to others, with a reason. A new lead has to receive it; where the lead stays, so does the state.</summary>
    public static Decision<FollowUpEvent> Reassign(FollowUp followUp, ReassignFollowUp command, Asking asking, Now now)
    {
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Rejection.ReasonRequired();
        var responsible = command.Over(followUp.Responsible!);
        if (responsible == followUp.Responsible) return Decision<FollowUpEvent>.AlreadySo;
        if (responsible.CoDepartmentIds.Contains(responsible.LeadDepartmentId)) return new Rejection.Invalid("coDepartmentIds", "lead-joins-itself");
        if (!followUp.State.IsBeingDone() && followUp.State != FollowUpState.Suspended) return WrongState(followUp);

        return asking.TryPlace(now, null, PresentSince(followUp), out var provenance) is { } rejection
            ? rejection
            : new FollowUpReassigned(provenance, followUp.Issue!.SessionId, responsible, command.Reason);
    }
}
