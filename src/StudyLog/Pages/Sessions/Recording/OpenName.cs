using StudyLog.Features.People.Viewing;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>A pasted name of which a person has to say who is meant.</summary>
/// <param name="pasted">The name.</param>
/// <param name="called">Those who are called so: none, or several.</param>
public sealed class OpenName(PastedName pasted, IReadOnlyList<PersonView> called)
{
    /// <summary>The name.</summary>
    public PastedName Pasted => pasted;

    /// <summary>Those who are called so.</summary>
    public IReadOnlyList<PersonView> Called => called;

    /// <summary>The entry that it will have if it is registered, however often that is sent.</summary>
    public Guid NewId { get; } = Guid.CreateVersion7();

    /// <summary>Who was chosen.</summary>
    public Guid? Chosen { get; set; }

    /// <summary>The department chosen for a new entry.</summary>
    public Guid? DepartmentId { get; set; }

    /// <summary>Sorts names into those that are certain and those that are not.</summary>
    public static (IReadOnlyList<Guid> Certain, IReadOnlyList<OpenName> Open) Sort(IEnumerable<PastedName> names, PeopleKnown known)
    {
        var byName = known.People.ToLookup(person => person.Name, StringComparer.Ordinal);
        var (certain, open) = (new List<Guid>(), new List<OpenName>());
        foreach (var name in names)
        {
            var department = known.Departments.FirstOrDefault(each => name.Department is { } written && (each.Name == written || each.ShortName == written));
            var called = byName[name.Name].ToList();
            if (called.Count > 1 && department is not null && called.Where(person => person.DepartmentId == department.Id).ToList() is [_] only) called = only;
            if (called is [var one]) certain.Add(one.Id);
            else open.Add(new OpenName(name, called) { DepartmentId = department?.Id });
        }

        return (certain, open);
    }
}
