namespace StudyLog.Domain;

/// <summary>Who asks, for whom, and when it is said to have happened: everything a decision may know of the asker.</summary>
/// <param name="By">The account.</param>
/// <param name="PersonId">The person the account belongs to, when it belongs to one.</param>
/// <param name="DepartmentIds">The departments the account speaks for.</param>
/// <param name="OnBehalfOf">Whom the account acts for; that it may is decided before.</param>
/// <param name="OccurredOn">When it is said to have happened; null for the default of the command.</param>
public sealed record Asking(
    Guid By,
    Guid? PersonId,
    IReadOnlyCollection<Guid> DepartmentIds,
    OnBehalfOf? OnBehalfOf = null,
    StatedTime? OccurredOn = null)
{
    /// <summary>The first of these departments that the asker speaks for, by itself or on behalf; null when it speaks for none.</summary>
    public Guid? SpeakerAmong(IEnumerable<Guid> departmentIds) =>
        departmentIds
            .Where(id => OnBehalfOf?.DepartmentId is { } body ? id == body : DepartmentIds.Contains(id))
            .Select(id => (Guid?)id)
            .FirstOrDefault();

    /// <summary>Whether the asker is this person, or acts for this person.</summary>
    public bool SpeaksFor(Guid? personId) => personId is not null && (OnBehalfOf is null ? PersonId : OnBehalfOf.PersonId) == personId;

    /// <summary>The rejection of what is said to happen after now; null: it is not.</summary>
    public Rejection? StillToCome(Now now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return OccurredOn?.In(now.Zone).From > now.Instant ? new Rejection.DateInvalid("occurredOn", DateFault.InFuture) : null;
    }

    /// <summary>
    /// The provenance of what is decided. It happened when the asker says, else at <paramref name="otherwise"/>; never in the future and
    /// never before the fact it follows.
    /// </summary>
    /// <param name="now">The present.</param>
    /// <param name="otherwise">When it happened if the asker does not say; null for now.</param>
    /// <param name="cause">The fact that it follows.</param>
    /// <param name="provenance">The result.</param>
    /// <returns>The rejection, or null when <paramref name="provenance"/> stands.</returns>
    public Rejection? TryPlace(Now now, Occurred? otherwise, Occurred? cause, out Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(now);
        var occurred = OccurredOn?.In(now.Zone) ?? otherwise ?? Occurred.At(now.Instant, now.Zone);
        provenance = new Provenance(By, OnBehalfOf, occurred);
        if (OccurredOn is null) return null;
        if (StillToCome(now) is { } toCome) return toCome;
        return cause is not null && occurred.Precedes(cause)
            ? new Rejection.DateInvalid("occurredOn", DateFault.BeforeItsCause)
            : null;
    }
}
