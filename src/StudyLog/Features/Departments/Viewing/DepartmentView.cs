using StudyLog.Domain.Departments;

namespace StudyLog.Features.Departments.Viewing;

/// <summary>A department as clients see it.</summary>
/// <param name="Id">The department.</param>
/// <param name="Name">Its full name.</param>
/// <param name="ShortName">The name used in narrow tables.</param>
/// <param name="Kind">What kind of body it is.</param>
/// <param name="ParentId">The department above it.</param>
/// <param name="RankNo">Its place in lists, lower first; null stands last.</param>
/// <param name="OnBoard">Whether it is a row of the progress board.</param>
/// <param name="DissolvedOn">Its last day, when it was dissolved.</param>
public sealed record DepartmentView(
    Guid Id, string Name, string? ShortName, DepartmentKind Kind, Guid? ParentId, int? RankNo, bool OnBoard, DateOnly? DissolvedOn)
{
    public static DepartmentView Of(Guid id, Department department) =>
        new(
            id,
            department.Name,
            department.ShortName,
            department.Kind,
            department.ParentId,
            department.RankNo,
            department.OnBoard,
            department.DissolvedOn);
}
