using Microsoft.AspNetCore.Components;
using StudyLog.Domain.Sessions;
using StudyLog.Features.People.Viewing;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Pages.Shared;
using SetRoster = StudyLog.Features.Sessions.SettingRoster.SetRoster;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>Who is expected: whole departments, everybody of a post, single people, or groups that are known by name only.</summary>
public sealed partial class RosterSection
{
    private string? group;
    private int? headcount;
    private bool isChoosing;
    private PeopleKnown? known;
    private string? name;

    [Parameter]
    [EditorRequired]
    public SessionRecord Record { get; set; } = null!;

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (Desk.TakesRoll) known = await PeopleKnown.Read(Door, Record.HeldOn is { Length: 10 } day ? day : null);
    }

    private void Choose() => isChoosing = !isChoosing;

    private Task<bool> Add(IReadOnlyCollection<PersonView> people) => Set(record => (
        [.. Places(record), .. people.Where(person => record.Roster.People.All(place => place.PersonId != person.Id)).Select(person => new SetRoster.PersonBody(person.Id, Capacity.Attending))],
        Groups(record)));

    private async Task AddNamed()
    {
        if (known?.People.FirstOrDefault(person => person.Name == name?.Trim()) is { } person && await Add([person])) name = null;
    }

    private async Task AddGroup()
    {
        if (string.IsNullOrWhiteSpace(group)) return;
        var added = new SetRoster.GroupBody(group.Trim(), Capacity.Attending, Headcount: headcount);
        if (await Set(record => (Places(record), [.. Groups(record), added]))) (group, headcount) = (null, null);
    }

    private Task Remove(Guid personId) => Set(record => ([.. Places(record).Where(place => place.PersonId != personId)], Groups(record)));

    private Task RemoveGroup(RosterGroup gone) => Set(record => (Places(record), [.. Groups(record).Where(each => each.Name != gone.Name)]));

    // On the roster as it is when it is saved: what somebody else added meanwhile stays.
    private Task<bool> Set(Func<SessionRecord, (IReadOnlyList<SetRoster.PersonBody> People, IReadOnlyList<SetRoster.GroupBody> Groups)> change) =>
        Desk.Save(_ => true, basis: true, record => change(record) is var (people, groups) ? new SetRoster.Body(people, groups) : null!);

    private static List<SetRoster.PersonBody> Places(SessionRecord record) =>
        [.. record.Roster.People.Select(place => new SetRoster.PersonBody(place.PersonId, place.Capacity, place.DepartmentId))];

    private static List<SetRoster.GroupBody> Groups(SessionRecord record) =>
        [.. record.Roster.Groups.Select(each => new SetRoster.GroupBody(each.Name, each.Capacity, each.DepartmentId, each.Headcount, each.Qualifier))];
}
