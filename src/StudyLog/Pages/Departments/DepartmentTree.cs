using StudyLog.Features.Departments.Viewing;

namespace StudyLog.Pages.Departments;

/// <summary>Departments one below the other, those of one level in their own order.</summary>
public static class DepartmentTree
{
    /// <summary>Each with how deep it stands. Whose department above is not among them stands at the top.</summary>
    public static IEnumerable<(DepartmentView Department, int Depth)> Of(IReadOnlyList<DepartmentView> inOrder)
    {
        var known = inOrder.Select(department => department.Id).ToHashSet();
        var below = inOrder.ToLookup(department => department.ParentId is { } parent && known.Contains(parent) ? parent : Guid.Empty);
        return Within(Guid.Empty, 0);

        IEnumerable<(DepartmentView, int)> Within(Guid above, int depth) =>
            below[above].SelectMany(department => Within(department.Id, depth + 1).Prepend((department, depth)));
    }
}
