using Marten;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Departments;
using StudyLog.Http;
using StudyLog.Persistence;
using StudyLog.ReadModels;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>Finds people as tables name them: whoever is meant must be certain.</summary>
internal sealed class NamedPeople
{
    private readonly ILookup<string, PersonEntry> byName;
    private readonly DepartmentNames departments;

    private NamedPeople(ILookup<string, PersonEntry> byName, DepartmentNames departments) => (this.byName, this.departments) = (byName, departments);

    /// <summary>Looks for all of these names at once.</summary>
    public static async Task<NamedPeople> Read(Attempt attempt, IEnumerable<string?> names, DepartmentNames departments)
    {
        var wanted = names.OfType<string>().Select(WrittenName.Of).Distinct().ToArray();
        var found = wanted.Length == 0 ? [] : await attempt.Find<PersonEntry>(all => all.Where(entry => !entry.Erased && entry.Name.IsOneOf(wanted)));
        return new(found.OrderBy(entry => entry.Id).ToLookup(entry => entry.Name), departments);
    }

    /// <summary>Everybody who is called so.</summary>
    public IEnumerable<PersonEntry> Called(string name) => byName[WrittenName.Of(name)];

    /// <summary>
    /// Those who may be meant: with a department, who sits for it in the session, else who held a post there on the day, else who ever did; without one,
    /// who is on the roster already, else who belongs to the organisation, else anybody.
    /// </summary>
    public IReadOnlyList<PersonEntry> MeantBy(string name, string? department, DateOnly day, Session? session)
    {
        var called = Called(name).ToList();
        var seated = called.Where(person => session?.OnRoster(person.Id) is not null).ToList();
        if (department is null) return FirstWithAny(seated, called.Where(person => !person.External), called);

        var there = departments.Called(department).Select(each => each.Id).ToHashSet();
        return FirstWithAny(
            seated.Where(person => session!.OnRoster(person.Id)!.DepartmentId is { } of && there.Contains(of)),
            called.Where(person => person.Posts.Any(post => there.Contains(post.DepartmentId) && post.IsHeldOn(day))),
            called.Where(person => person.Posts.Any(post => there.Contains(post.DepartmentId))));
    }

    /// <summary>Whether several of the organisation's people are called so.</summary>
    public bool IsNamesake(string name) => Called(name).Count(person => !person.External) > 1;

    /// <summary>Whether this is a department's name.</summary>
    public bool IsDepartment(string name) => departments.Called(name).Count > 0;

    private static IReadOnlyList<PersonEntry> FirstWithAny(params IEnumerable<PersonEntry>[] groups) =>
        groups.Select(group => group.ToList()).FirstOrDefault(group => group.Count > 0) ?? [];
}
