using StudyLog.Features.Departments.Viewing;
using StudyLog.Features.People.Viewing;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>The organisation's departments and people on a day, for choosing from.</summary>
public sealed record PeopleKnown(IReadOnlyList<DepartmentView> Departments, IReadOnlyList<PersonView> People)
{
    /// <summary>All of them.</summary>
    public static async Task<PeopleKnown> Read(PageDoor door, string? on) => new(await door.AllDepartments(on), await door.AllPeople(on));

    /// <summary>Those whose main post is in a department.</summary>
    public IEnumerable<PersonView> Of(Guid departmentId) => People.Where(person => person.DepartmentId == departmentId);

    /// <summary>Everybody, told apart by department and title, for choosing one.</summary>
    public IReadOnlyList<(Guid Id, string Words)> Choices => [.. People.Select(person => (person.Id, WordsOf(person)))];

    /// <summary>A person, told apart from others of the name.</summary>
    public string WordsOf(PersonView person)
    {
        var department = Departments.FirstOrDefault(known => known.Id == person.DepartmentId);
        var place = string.Join(' ', new[] { department?.ShortName ?? department?.Name, person.Title }.OfType<string>());
        return place.Length > 0 ? $"{person.Name}（{place}）" : person.Name;
    }
}
