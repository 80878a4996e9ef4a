namespace StudyLog.Domain.Sessions;

/// <summary>What follows from who is on a roster: one rule for the record, its ledger and the setting of a roster.</summary>
public static class Roster
{
    /// <summary>
    /// Whether every place is a named person, so that heads can be counted and need not be stated. Those who only sit in say nothing of who attended.
    /// </summary>
    public static bool CanCountPlaces(IReadOnlyList<RosterEntry> people, IReadOnlyList<RosterGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentNullException.ThrowIfNull(groups);
        return groups.Count == 0 && people.Any(entry => entry.Capacity == Capacity.Attending);
    }

    /// <summary>应到 as counted; null where it cannot be counted. 列席 never counts.</summary>
    public static int? CountedPlaces(IReadOnlyList<RosterEntry> people, IReadOnlyList<RosterGroup> groups) =>
        CanCountPlaces(people, groups) ? people.Count(entry => entry.Capacity == Capacity.Attending) : null;

    /// <summary>Whether those who attended are known as groups only.</summary>
    public static bool IsRecordedByGroup(IReadOnlyList<RosterEntry> people, IReadOnlyList<RosterGroup> groups) =>
        groups.Any(group => group.Capacity == Capacity.Attending) && people.All(entry => entry.Capacity != Capacity.Attending);
}
