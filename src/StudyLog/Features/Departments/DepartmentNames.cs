using System.Globalization;
using System.Text.RegularExpressions;
using Marten;
using StudyLog.Documents.Tables;
using StudyLog.Features.Departments.Listing;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Features.Departments;

/// <summary>A department that was found.</summary>
/// <param name="Id">The department.</param>
/// <param name="DissolvedOn">Its last day; null while it exists.</param>
public sealed record NamedDepartment(Guid Id, DateOnly? DissolvedOn)
{
    /// <summary>Whether it is not dissolved.</summary>
    public bool Stands => DissolvedOn is null;
}

/// <summary>A department with everything that tells it from others of its name.</summary>
public sealed record ListedDepartment(Guid Id, string Name, string? ShortName, Guid? ParentId, DateOnly? DissolvedOn);

/// <summary>
/// Finds departments as people write them: by full name, else by short name; of several that are called so, by what stands above it (财政局/办公室; /办公室
/// with nothing above it) and by its last day (规划科（2023-06-30撤销）).
/// </summary>
public sealed partial class DepartmentNames
{
    private const char Below = '/';
    private const int Deepest = 20;

    private readonly Dictionary<Guid, ListedDepartment> all;
    private readonly ILookup<string, ListedDepartment> byName;
    private readonly ILookup<string, ListedDepartment> byShortName;

    public DepartmentNames(IEnumerable<ListedDepartment> departments)
    {
        all = departments.ToDictionary(department => department.Id);
        byName = all.Values.ToLookup(department => KeyOf(department.Name));
        byShortName = all.Values.Where(department => department.ShortName is not null).ToLookup(department => KeyOf(department.ShortName!));
    }

    /// <summary>All departments.</summary>
    public IReadOnlyCollection<ListedDepartment> All => all.Values;

    /// <summary>All departments of the organisation.</summary>
    public static async Task<DepartmentNames> Read(Attempt attempt) => Of(await attempt.Find<DepartmentEntry>(all => all));

    /// <summary>The same as they are where somebody only looks.</summary>
    public static async Task<DepartmentNames> Read(IQuerySession session, CancellationToken cancellation) =>
        Of(await session.Query<DepartmentEntry>().ToListAsync(cancellation));

    /// <summary>These departments.</summary>
    internal static DepartmentNames Of(IEnumerable<DepartmentEntry> entries) =>
        new(entries.Select(entry => new ListedDepartment(entry.Id, entry.Name, entry.ShortName, entry.ParentId, entry.DissolvedOn)));

    /// <summary>What names are compared by: without spaces that lists set between characters.</summary>
    public static string KeyOf(string name) => Wording.Prose(WrittenName.Of(name));

    /// <summary>The departments called so. Those that are dissolved come in only where no other is.</summary>
    public IReadOnlyList<NamedDepartment> Called(string name) => [.. Meant(KeyOf(name)).Select(department => new NamedDepartment(department.Id, department.DissolvedOn))];

    /// <summary>Those of that full name, dissolved or not.</summary>
    public IReadOnlyList<ListedDepartment> Named(string name) => [.. byName[KeyOf(name)]];

    /// <summary>How a department is written so that it is found again: by name alone where that will do.</summary>
    public string Written(Guid id)
    {
        var department = all[id];
        var paths = PathsOf(department).ToList();
        var forms = department.DissolvedOn is { } on
            ? paths.Concat(paths.Select(path => string.Create(CultureInfo.InvariantCulture, $"{path}（{on:yyyy-MM-dd}撤销）")))
            : paths;
        return forms.FirstOrDefault(form => Called(form) is [var only] && only.Id == id) ?? department.Name;
    }

    private IReadOnlyList<ListedDepartment> Meant(string text)
    {
        var (called, shortly) = (WithPath(text), byShortName[text].ToList());
        foreach (var some in new[] { called.Where(Stands), shortly.Where(Stands), called, shortly })
            if (some.ToList() is { Count: > 0 } meant) return meant;
        return Ended().Match(text) is { Success: true } ended && DateOnly.TryParseExact(ended.Groups["on"].Value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? [.. WithPath(ended.Groups["name"].Value).Where(department => department.DissolvedOn == on)]
            : [];
    }

    // A name may hold a stroke itself.
    private IReadOnlyList<ListedDepartment> WithPath(string text)
    {
        if (byName.Contains(text)) return [.. byName[text]];
        for (var at = text.LastIndexOf(Below); at > 0; at = text.LastIndexOf(Below, at - 1))
        {
            var above = WithPath(text[..at]).Select(department => (Guid?)department.Id).ToHashSet();
            if (byName[text[(at + 1)..]].Where(department => department.ParentId is not null && above.Contains(department.ParentId)).ToList() is { Count: > 0 } below) return below;
        }

        return text is [Below, ..] ? [.. byName[text[1..]].Where(department => department.ParentId is null)] : [];
    }

    // From the name alone to the whole way down.
    private IEnumerable<string> PathsOf(ListedDepartment department)
    {
        var (path, above) = (department.Name, department.ParentId);
        yield return path;
        for (var depth = 0; depth < Deepest && above is { } id && all.TryGetValue(id, out var parent); depth++, above = parent.ParentId)
            yield return path = $"{parent.Name}{Below}{path}";
        yield return $"{Below}{path}";
    }

    private static bool Stands(ListedDepartment department) => department.DissolvedOn is null;

    [GeneratedRegex("^(?<name>.+)（(?<on>[0-9]{4}-[0-9]{2}-[0-9]{2})撤销）$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ended();
}
