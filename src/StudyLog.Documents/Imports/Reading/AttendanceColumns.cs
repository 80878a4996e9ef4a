using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports.Reading;

/// <summary>The columns of attendances.</summary>
internal static class AttendanceColumns
{
    public const string Number = "场次编号";
    public const string Session = "场次";
    public const string Name = "姓名";
    public const string Department = "部门";
    public const string Status = "到会情况";
    public const string Capacity = "身份";

    /// <summary>Those of a list.</summary>
    public static IReadOnlyList<KnownColumn> All { get; } =
    [
        new(Number, ["会议编号", "学习编号", "Session number"]),
        new("日期", ["会议日期", "学习日期", "召开日期", "活动日期", "开会日期", "Date"]),
        new("时间", ["会议时间", "学习时间", "召开时间", "活动时间", "开会时间", "开始时间", "Time"]),
        new("会议类型", ["会议类别", "学习类型", "活动类型", "类型", "类别", "会议形式", "学习形式", "Kind"]),
        new(Session, ["会议标题", "会议主题", "学习主题", "学习专题", "活动主题", "会议名称", "标题", "主题", "会议", "Session"]),
        new(Name, ["名字", "人员姓名", "参会人员", "参会人", "人员", "Name"]),
        new(Department, ["所在部门", "所属部门", "部门名称", "部门（单位）", "科室", "科室名称", "所在科室", "所属科室", "处室", "处室名称", "所在处室", "所属处室", "单位", "所在单位", "工作单位", "单位名称", "单位（部门）", "所属单位", "党支部", "所在党支部", "所属党支部", "支部", "所在支部", "所属支部", "Department"]),
        new(Capacity, ["参会身份", "出席身份", "出席类别", "Capacity"]),
        new(Status, ["出勤情况", "考勤情况", "考勤结果", "到会状态", "出席情况", "参会情况", "签到情况", "签到状态", "考勤", "出勤", "情况", "状态", "Status"]),
        new("登记方式", ["签到方式", "考勤方式", "Method"]),
        new("到会时间", ["签到时间", "到达时间", "Arrived at"]),
        new("离会时间", ["签退时间", "离开时间", "Left at"]),
        new("事由", ["请假事由", "请假原因", "缺席原因", "未到原因", "原因", "Reason"]),
        new("请假", ["请假状态", "请假审批", "审批状态"]),
        new("批准人", ["准假人", "审批人", "Approver"]),
        new("代会人", ["代会", "代会人员", "代参会人", "代理参会人", "替会人", "Deputy"]),
        new("更正原因", ["更正说明"]),
        new("补学", ["补学状态", "补学情况"]),
        new("补学期限", ["补学截止日期", "补学时限"]),
        new("补学日期", ["补学时间", "补学完成日期"]),
        new("补学学时", ["补学时长"]),
        new("补学方式", ["补学形式"]),
        new("补学内容", ["补学材料"]),
        new("备注", ["说明", "Remark"]),
    ];

    /// <summary>Those of a matrix that are not sessions.</summary>
    public static IReadOnlyList<KnownColumn> OfPeople { get; } = [.. All.Where(column => column.Name is Name or Department or Capacity)];

    /// <summary>Whether a text is called as the counts and rates are that stand beside marks, or below them.</summary>
    public static bool IsFigure(string text) => Figures.Contains(Wording.Heading(text));

    /// <summary>Counts that stand beside a matrix.</summary>
    public static IReadOnlyList<string> Counts { get; } =
    [
        "应到", "应到人数", "应到次数", "应出席", "应出席人数", "应参会人数", "应参加人数", "应参加", "应参加次数", "实到", "实到人数", "实到次数",
        "出席", "出席人数", "出席次数", "出勤", "出勤人数", "出勤次数", "到会人数", "到会次数", "参会人数", "参会次数", "参加人数", "参加次数",
        "请假", "请假人数", "请假次数", "缺席", "缺席人数", "缺席次数", "缺勤", "缺勤人数", "缺勤次数", "迟到", "迟到人数", "迟到次数", "早退", "早退人数", "早退次数",
        "病假", "病假次数", "事假", "事假次数", "公假", "公假次数", "列席次数", "合计", "小计", "总计", "累计", "学时合计", "累计学时",
    ];

    // Below the counts, which it is made of.
    private static readonly HashSet<string> Figures = Counts.Concat(DerivedNames.Rates).Select(Wording.Heading).ToHashSet(StringComparer.Ordinal);
}
