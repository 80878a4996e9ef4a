using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Persistence;

namespace StudyLog.Features.Departments;

/// <summary>What holds between departments: above whom one may stand, and that nothing comes under one that is dissolved.</summary>
public static class DepartmentTree
{
    // Two departments moved under each other at the same time would both be right by themselves; moves go one after the other.
    private const string OneMoveAtATime = "select 1 from (select pg_advisory_xact_lock(hashtextextended('department tree ' || $1, 0))) as locked";

    /// <summary>Refuses a parent that is unknown, dissolved, the department itself or below it.</summary>
    public static async Task CheckParent(Attempt attempt, Guid id, Guid parentId)
    {
        await attempt.Scalar<int>(OneMoveAtATime, attempt.OrganisationId.ToString("D"));
        if (parentId == id) throw OwnAncestor();
        var parent = await attempt.Read<Department>(parentId, Thing.Department);
        CheckStands(parent);
        while (parent.ParentId is { } above)
        {
            if (above == id) throw OwnAncestor();
            parent = await attempt.Read<Department>(above, Thing.Department);
        }
    }

    /// <summary>Refuses a department that is dissolved.</summary>
    public static void CheckStands(Department department)
    {
        if (department.DissolvedOn is not null) throw new RefusalException(new Rejection.WrongState("dissolved"));
    }

    /// <summary>Refuses departments of which one had ceased to exist by that day.</summary>
    public static void CheckStand(IEnumerable<Department> departments, DateOnly day)
    {
        if (departments.Any(department => department.DissolvedOn < day)) throw new RefusalException(new Rejection.WrongState("dissolved"));
    }

    private static RefusalException OwnAncestor() => new(new Rejection.Invalid("parentId", "own-ancestor"));
}
