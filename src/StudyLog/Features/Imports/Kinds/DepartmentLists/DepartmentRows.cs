using StudyLog.Documents.Imports;
using StudyLog.Domain;
using StudyLog.Features.Departments;

namespace StudyLog.Features.Imports.Kinds.DepartmentLists;

/// <summary>
/// Which department each row of a list is about, and which stands above it. A name that stands once means the department that is called so; of a name that
/// stands several times (an office in each bureau) each row means the one below its parent, with its last day.
/// </summary>
internal sealed class DepartmentRows
{
    // Above it stands one whose own place is not known yet.
    private static readonly Guid Unresolved = Guid.Empty;

    private readonly Guid organisationId;
    private readonly DepartmentNames known;
    private readonly List<ImportedDepartment> rows;
    private readonly ILookup<string, ImportedDepartment> namesakes;
    private readonly Dictionary<string, Guid?> ids;
    private DepartmentNames names;

    public DepartmentRows(Guid organisationId, DepartmentNames known, IEnumerable<ImportedDepartment> says)
    {
        (this.organisationId, this.known) = (organisationId, known);
        rows = [.. says.DistinctBy(KeyOf)];
        namesakes = rows.ToLookup(row => DepartmentNames.KeyOf(row.Name));
        ids = rows.ToDictionary(KeyOf, Found);
        names = Placed();
    }

    /// <summary>All departments that rows mean.</summary>
    public IEnumerable<Guid> Ids => ids.Values.OfType<Guid>();

    /// <summary>What rows about the same department have alike.</summary>
    public static string KeyOf(ImportedDepartment says) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{DepartmentNames.KeyOf(says.Name)}\n{(says.Parent is { } parent ? DepartmentNames.KeyOf(parent) : "")}\n{says.DissolvedOn:yyyy-MM-dd}");

    /// <summary>The department that a row means; null where nobody can tell.</summary>
    public Guid? IdOf(ImportedDepartment says) => ids[KeyOf(says)];

    /// <summary>Those called so among all that there will be.</summary>
    public IReadOnlyList<NamedDepartment> Called(string name) => names.Called(name);

    private Guid? Found(ImportedDepartment says)
    {
        var (name, called) = (DepartmentNames.KeyOf(says.Name), known.Named(says.Name));
        if (namesakes[name].Count() == 1)
        {
            if (called.Count == 0 && known.Called(says.Name) is { Count: > 0 } shortly) return shortly is [var only] ? only.Id : null;
            if (called is [var one]) return one.Id;
        }

        var exact = called.Where(department => department.DissolvedOn == says.DissolvedOn && IsBelow(department, says.Parent)).ToList();
        if (exact.Count > 0) return exact is [var meant] ? meant.Id : null;
        if (called.Count > 1 && namesakes[name].Count() == 1) return says.DissolvedOn is null && known.Called(says.Name) is [var standing] ? standing.Id : null;
        return NameBasedGuid.Create(organisationId, $"imported department\n{(namesakes[name].Count() == 1 ? name : KeyOf(says))}");
    }

    private bool IsBelow(ListedDepartment department, string? parent) =>
        parent is null ? department.ParentId is null : known.Called(parent).Any(above => above.Id == department.ParentId);

    // A parent may itself be told by what stands above it: so from those that are certain to those that become so.
    private DepartmentNames Placed()
    {
        var parents = new Dictionary<Guid, Guid>();
        for (var before = -1; before < parents.Count;)
        {
            before = parents.Count;
            names = With(parents);
            foreach (var row in rows)
                if (IdOf(row) is { } id && row.Parent is { } parent && !parents.ContainsKey(id) && names.Called(parent) is [var only]) parents.Add(id, only.Id);
        }

        return names;
    }

    private DepartmentNames With(IReadOnlyDictionary<Guid, Guid> parents)
    {
        var all = known.All.ToDictionary(department => department.Id);
        foreach (var row in rows)
        {
            if (IdOf(row) is not { } id) continue;
            var before = all.GetValueOrDefault(id);
            var parent = row.Parent is null ? before?.ParentId : parents.TryGetValue(id, out var above) ? above : Unresolved;
            all[id] = new(id, before?.Name ?? row.Name, row.ShortName ?? before?.ShortName, parent, row.DissolvedOn ?? before?.DissolvedOn);
        }

        return new(all.Values);
    }
}
