using StudyLog.Documents.Imports.Reading;
using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports;

/// <summary>A line of a list of people.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Department">部门; null only for somebody from outside.</param>
/// <param name="Title">职务.</param>
/// <param name="PostFrom">任职日期; often a month only.</param>
/// <param name="Rank">排序.</param>
/// <param name="StrokeKey">笔画.</param>
/// <param name="PinyinKey">拼音.</param>
/// <param name="PartyMember">Whether a member of the party, probationary ones included; null where the table does not say.</param>
/// <param name="External">Whether from outside; null where the table does not say.</param>
/// <param name="Number">人员编号: rows with the same number and name are posts of one person.</param>
/// <param name="PostTo">离任日期; null where the table does not say, as of a post that is held.</param>
/// <param name="HourNorm">年应修学时 of the person's own.</param>
/// <param name="HoursExempt">免学; null where the table does not say.</param>
public sealed record ImportedPerson(
    string Name,
    string? Department,
    string? Title,
    StatedDay? PostFrom,
    int? Rank,
    string? StrokeKey,
    string? PinyinKey,
    bool? PartyMember,
    bool? External,
    string? Number = null,
    DateOnly? PostTo = null,
    decimal? HourNorm = null,
    bool? HoursExempt = null);

/// <summary>花名册: people as offices list them.</summary>
public static class PeopleTable
{
    private const string Name = "姓名";
    private const string Department = "部门";
    private const string PartyMember = "中共党员";
    private const string External = "是否外部人员";

    private static readonly TableForm<ImportedPerson> Form = new(
        [
            new(Name, ["名字", "人员姓名", "职工姓名", "干部姓名", "党员姓名", "成员姓名", "人员", "Name"]),
            new(Department, ["所在部门", "所属部门", "部门名称", "工作部门", "部门（单位）", "部门/单位", "科室", "科室名称", "处室", "处室名称", "所在科室", "所属科室", "所在处室", "所属处室", "单位", "所在单位", "所属单位", "工作单位", "单位名称",
                "单位（部门）", "单位/部门", "Department", "所在党支部", "所属党支部", "所在支部", "所属支部", "党支部名称", "党支部", "支部"]),
            new("职务", ["现任职务", "职务名称", "行政职务", "职位", "岗位", "工作岗位", "职务（岗位）", "职务/岗位", "职务职级", "职务/职级", "单位职务", "Title"]),
            new("任职日期", ["任职时间", "任现职时间", "任现职日期", "任现职务时间", "任职起始日期", "任职起始时间", "到任日期", "到任时间", "到岗日期", "到岗时间"]),
            new("离任日期", ["离任时间", "免职日期", "免职时间", "卸任日期", "卸任时间", "离职日期", "离职时间", "任职截止日期", "任职截止时间", "任职终止日期", "任职终止时间"]),
            new("排序", ["排序号", "排序码", "排位", "排名次序", "位次", "顺序", "顺序号", "排列顺序", "排序序号", "Rank"]),
            new("笔画", ["姓氏笔画", "姓名笔画", "笔划", "姓氏笔划", "笔画数"]),
            new("拼音", ["姓名拼音", "汉语拼音", "全拼", "拼音码", "Pinyin"]),
            new(PartyMember, ["是否中共党员", "是否党员", "党员", "是否为党员", "政治面貌", "政治面目", "党派"]),
            new(External, ["外部人员", "是否外部", "是否外单位人员", "外单位人员", "External"]),
            new("人员编号", ["人员序号", "人员代码", "工号", "职工号", "职工编号", "员工编号", "干部编号"]),
            new("年应修学时", ["年度应修学时", "应修学时", "年应学学时", "应学学时"]),
            new("免学", ["是否免学", "免修", "是否免修"]),
        ],
        DerivedNames.RunningNumber,
        [[Name], [Department]],
        row => Values.Of(Read(row)));

    /// <summary>Finds the headings of the table; its rows are then read by <see cref="ImportTable{TRow}.Rows"/>.</summary>
    /// <exception cref="UnreadableFileException">The file is not read.</exception>
    public static ImportTable<ImportedPerson> Read(TableFile file) => Form.Read(file);

    private static ImportedPerson Read(ReadRow row)
    {
        var external = row.YesNo(External);
        return new(
            row.RequiredName(Name),
            external is true ? row.Line(Department) : row.RequiredLine(Department),
            row.Line("职务"),
            row.Date("任职日期"),
            row.Whole("排序"),
            row.Code("笔画"),
            row.Line("拼音"),
            row.Word(PartyMember, PoliticalWords.List),
            external,
            row.Code("人员编号"),
            row.Day("离任日期"),
            row.Number("年应修学时", Units.Hours),
            row.YesNo("免学"));
    }
}
