using StudyLog.Domain.Departments;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Departments;

/// <summary>What is typed of a department.</summary>
public sealed class DepartmentFields
{
    /// <summary>What will be made of it: said twice it is one.</summary>
    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>Whether it is a row of the board; null: as its kind usually is.</summary>
    public bool? IsOnBoard { get; set; }

    public DepartmentKind Kind { get; set; } = DepartmentKind.Department;

    public string Name { get; set; } = "";

    public Guid? ParentId { get; set; }

    public int? RankNo { get; set; }

    public string? ShortName { get; set; }

    public string? ShortWords => Typed.Words(ShortName);

    public static DepartmentFields Of(DepartmentView known) => new()
    {
        IsOnBoard = known.OnBoard,
        Kind = known.Kind,
        Name = known.Name,
        ParentId = known.ParentId,
        RankNo = known.RankNo,
        ShortName = known.ShortName,
    };
}
