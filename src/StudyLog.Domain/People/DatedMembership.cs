namespace StudyLog.Domain.People;

/// <summary>Whether a person is a party member, and the day from which that holds.</summary>
/// <param name="From">The first day; null: as long as the person is known here.</param>
/// <param name="PartyMember">Whether a member; null: not known.</param>
public sealed record DatedMembership(DateOnly? From, bool? PartyMember)
{
    /// <summary>
    /// What a statement comes to. It holds from the day it says it happened on. What is stated while nothing is known, without saying since when,
    /// holds from the beginning, and so does what nobody can date, and that membership is not known after all: these tell more, and change nothing.
    /// </summary>
    public static DatedMembership Of(PartyMembershipStated stated, bool isKnown)
    {
        ArgumentNullException.ThrowIfNull(stated);
        var occurred = stated.Provenance.Occurred;
        var fromTheBeginning = stated.PartyMember is null || (!isKnown && occurred.Precision == Precision.Instant);
        return new DatedMembership(fromTheBeginning ? null : occurred.LocalDay ?? occurred.LocalMonth, stated.PartyMember);
    }

    /// <summary>Whether a member on a day: of what holds by then, what begins last (of equal days what was recorded last). Null: not known.</summary>
    public static bool? On(IReadOnlyList<DatedMembership> memberships, DateOnly day)
    {
        // What was taken back as not known takes with it all that was said before.
        var taken = memberships.Select((membership, place) => (membership, place)).LastOrDefault(each => each.membership.PartyMember is null).place;
        return memberships.Skip(taken)
            .Where(membership => membership.From is null || membership.From <= day)
            .OrderBy(membership => membership.From ?? DateOnly.MinValue)
            .LastOrDefault()?.PartyMember;
    }
}
