namespace StudyLog.Domain.People;

/// <summary>Whether a person is a party member, and the day from which that holds.</summary>
/// <param name="From">The first day; null: as long as the person is known here. That nothing is known has none.</param>
/// <param name="PartyMember">Whether a member; null: not known.</param>
public sealed record DatedMembership(DateOnly? From, bool? PartyMember)
{
    /// <summary>
    /// Whether a member on a day: of what holds by then, what begins last (of equal days what was recorded last). Null: not known. That it is not
    /// known after all takes with it everything that was said before.
    /// </summary>
    public static bool? On(IReadOnlyList<DatedMembership> memberships, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(memberships);
        return memberships.Reverse()
            .TakeWhile(membership => membership.PartyMember is not null)
            .Where(membership => membership.From is null || membership.From <= day)
            .MaxBy(membership => membership.From ?? DateOnly.MinValue)?.PartyMember;
    }
}
