using Marten;
using StudyLog.Features.Departments.Listing;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Departments;

/// <summary>A department that was found.</summary>
/// <param name="Id">The department.</param>
/// <param name="Stands">Whether it is not dissolved.</param>
public sealed record NamedDepartment(Guid Id, bool Stands);

/// <summary>Finds departments as people write them: by full name or short name.</summary>
public sealed class DepartmentNames
{
    private readonly ILookup<string, NamedDepartment> byName;

    public DepartmentNames(IEnumerable<(Guid Id, string Name, string? ShortName, bool Stands)> departments) =>
        byName = departments
            .SelectMany(department => new[] { department.Name, department.ShortName }
                .OfType<string>().Select(WrittenName.Of).Distinct()
                .Select(name => (Name: name, Department: new NamedDepartment(department.Id, department.Stands))))
            .ToLookup(each => each.Name, each => each.Department);

    /// <summary>All departments of the organisation.</summary>
    public static async Task<DepartmentNames> Read(Attempt attempt) =>
        new((await attempt.Find<DepartmentEntry>(all => all)).Select(entry => (entry.Id, entry.Name, entry.ShortName, entry.DissolvedOn is null)));

    /// <summary>The departments called so. Those that are dissolved come in only where no other is.</summary>
    public IReadOnlyList<NamedDepartment> Called(string name)
    {
        var called = byName[WrittenName.Of(name)].ToLookup(department => department.Stands);
        return [.. called[called.Contains(true)]];
    }
}
