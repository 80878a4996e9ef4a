using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using SetRoster = StudyLog.Features.Sessions.SettingRoster.SetRoster;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>
/// Changes of the roster, which is stored as a whole: each is made to the roster as it is when it is saved, so that what somebody else added meanwhile stays,
/// and in its order.
/// </summary>
public static class RosterChanges
{
    /// <summary>Puts these people at the end of it, unless they are there.</summary>
    public static Task<bool> AddPeople(this RecordDesk desk, IReadOnlyCollection<Guid> people) => desk.Set(record => (
        [
            .. Places(record),
            .. people.Distinct().Where(person => record.Roster.People.All(place => place.PersonId != person)).Select(person => new SetRoster.PersonBody(person, Capacity.Attending)),
        ],
        Groups(record)));

    /// <summary>Gives somebody another capacity or department, in place.</summary>
    public static Task<bool> ChangePlace(this RecordDesk desk, SetRoster.PersonBody changed) =>
        desk.Set(record => ([.. Places(record).Select(place => place.PersonId == changed.PersonId ? changed : place)], Groups(record)));

    /// <summary>Takes somebody off it.</summary>
    public static Task<bool> RemovePerson(this RecordDesk desk, Guid personId) =>
        desk.Set(record => ([.. Places(record).Where(place => place.PersonId != personId)], Groups(record)));

    /// <summary>Adds a group of which only the name is known.</summary>
    public static Task<bool> AddGroup(this RecordDesk desk, SetRoster.GroupBody added) => desk.Set(record => (Places(record), [.. Groups(record), added]));

    /// <summary>Takes a group off it.</summary>
    public static Task<bool> RemoveGroup(this RecordDesk desk, string name) =>
        desk.Set(record => (Places(record), [.. Groups(record).Where(each => each.Name != name)]));

    private static Task<bool> Set(
        this RecordDesk desk, Func<SessionRecord, (IReadOnlyList<SetRoster.PersonBody> People, IReadOnlyList<SetRoster.GroupBody> Groups)> change) =>
        desk.Save(_ => true, basis: true, record => change(record) is var (people, groups) ? new SetRoster.Body(people, groups) : null!);

    private static List<SetRoster.PersonBody> Places(SessionRecord record) =>
        [.. record.Roster.People.Select(place => new SetRoster.PersonBody(place.PersonId, place.Capacity, place.DepartmentId))];

    private static List<SetRoster.GroupBody> Groups(SessionRecord record) =>
        [.. record.Roster.Groups.Select(each => new SetRoster.GroupBody(each.Name, each.Capacity, each.DepartmentId, each.Headcount, each.Qualifier))];
}
