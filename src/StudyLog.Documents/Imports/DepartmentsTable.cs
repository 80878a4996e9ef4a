using StudyLog.Documents.Imports.Reading;
using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports;

/// <summary>What kind of body a department is.</summary>
public enum DepartmentKind
{
    /// <summary>部门.</summary>
    Department,

    /// <summary>单位.</summary>
    Unit,

    /// <summary>党支部.</summary>
    Branch,

    /// <summary>社区.</summary>
    Community,

    /// <summary>领导班子.</summary>
    Leadership,

    /// <summary>党委.</summary>
    Committee,

    /// <summary>The whole body.</summary>
    Organisation,
}

/// <summary>A line of a list of departments.</summary>
/// <param name="Name">名称.</param>
/// <param name="ShortName">简称.</param>
/// <param name="Kind">类别; null where the table does not say.</param>
/// <param name="Parent">上级部门.</param>
/// <param name="Rank">排序.</param>
/// <param name="OnBoard">列入进展; null where the table does not say.</param>
/// <param name="DissolvedOn">撤销日期.</param>
public sealed record ImportedDepartment(
    string Name, string? ShortName, DepartmentKind? Kind, string? Parent, int? Rank, bool? OnBoard = null, DateOnly? DissolvedOn = null);

/// <summary>部门名单: departments as offices list them.</summary>
public static class DepartmentsTable
{
    private const string Name = "名称";

    private static readonly TableForm<ImportedDepartment> Form = new(
        [
            new(Name, ["部门名称", "单位名称", "机构名称", "科室名称", "处室名称", "支部名称", "党支部名称", "社区名称", "全称", "部门全称", "单位全称", "部门（单位）名称", "部门", "单位", "部门（单位）", "科室", "处室",
                "内设机构", "机构", "Name"]),
            new("简称", ["部门简称", "单位简称", "机构简称", "Short name"]),
            new("类别", ["部门类别", "单位类别", "机构类别", "类型", "部门类型", "单位类型", "机构类型", "性质", "部门性质", "单位性质", "Kind"]),
            new("上级部门", ["上级", "上级单位", "上级机构", "所属上级", "隶属", "隶属部门", "隶属单位", "主管部门", "上级党组织", "Parent"]),
            new("排序", ["排序号", "排序码", "排位", "位次", "顺序", "顺序号", "排列顺序", "排序序号", "Rank"]),
            new("列入进展", ["是否列入进展", "On board"]),
            new("撤销日期", ["撤销时间", "撤并日期", "撤并时间", "Dissolved on"]),
        ],
        DerivedNames.RunningNumber,
        [[Name]],
        row => Values.Of(Read(row)));

    /// <summary>Finds the headings of the table; its rows are then read by <see cref="ImportTable{TRow}.Rows"/>.</summary>
    /// <exception cref="UnreadableFileException">The file is not read.</exception>
    public static ImportTable<ImportedDepartment> Read(TableFile file) => Form.Read(file);

    private static ImportedDepartment Read(ReadRow row) => new(
        row.RequiredLine(Name),
        row.Line("简称"),
        row.Word("类别", DepartmentWords.Kinds),
        row.Line("上级部门"),
        row.Whole("排序"),
        row.YesNo("列入进展"),
        row.Day("撤销日期"));
}
