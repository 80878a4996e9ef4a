using System.Text.RegularExpressions;
using StudyLog.Documents.Imports.Reading;
using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports;

/// <summary>学习台账: past sessions as offices list them.</summary>
public static partial class SessionsTable
{
    private const string Kind = "会议类型";
    private const string Title = "标题";
    private const string Materials = "学习材料";

    // What a title made of materials is still read at a glance with.
    private const int LongestTitle = 100;

    private static readonly TableForm<ImportedSession> Form = new(
        [
            new("编号", ["场次编号", "会议编号", "学习编号", "编码", "Number"]),
            new("日期", ["会议日期", "学习日期", "召开日期", "活动日期", "开会日期", "举办日期", "Date"]),
            new("时间", ["会议时间", "学习时间", "召开时间", "活动时间", "开会时间", "举办时间", "起止时间", "Time"]),
            new("原文日期", ["日期原文", "原文载日期"]),
            new(Kind, ["会议类别", "会议形式", "学习形式", "学习类型", "活动类型", "活动类别", "类型", "类别", "形式", "Kind"]),
            new(Title, ["主题", "会议标题", "会议主题", "学习主题", "学习专题", "活动主题", "会议名称", "学习题目", "题目", "专题", "名称", "议题", "场次", "Title"]),
            new("主持人", ["会议主持人", "主持", "主持人姓名", "Chair"]),
            new("记录人", ["会议记录人", "记录员", "记录", "Recorder"]),
            new("地点", ["会议地点", "学习地点", "召开地点", "活动地点", "会议室", "Venue"]),
            new("开始时间", ["起始时间", "会议开始时间", "开会开始时间", "Starts at"]),
            new("结束时间", ["终止时间", "会议结束时间", "散会时间", "Ends at"]),
            new("主办部门", ["组织部门", "承办部门", "主办单位", "组织单位", "承办单位", "主办", "Organiser"]),
            new(Materials, ["学习资料", "学习内容", "学习篇目", "学习文件", "材料", "传达学习内容", "Materials"]),
            new("第一议题", ["是否第一议题", "有无第一议题"]),
            new("第一议题内容", ["第一议题题目", "第一议题标题", "第一议题学习内容"]),
            new("应到", ["应到人数", "应到会人数", "应参会人数", "应出席人数", "应参加人数", "Expected"]),
            new("实到", ["实到人数", "实到会人数", "实际到会人数", "到会人数", "参会人数", "出席人数", "参加人数", "Present"]),
            new("请假", ["请假人数"]),
            new("学时", ["学时数", "学习时长", "学习学时", "时长", "Study hours"]),
            new("出席人员", ["出席人员名单", "参会人员名单", "参加人员名单", "到会人员名单", "参学人员名单", "参会人员", "参加人员", "到会人员", "参学人员", "出席人", "参会人", "出席", "人员名单", "参会名单"]),
            new("请假人员", ["请假人", "请假名单", "请假人员及事由", "请假人员及原因", "请假及原因", "请假及事由", "请假情况"]),
            new("列席人员", ["列席", "列席人", "列席名单", "列席人数"]),
            new("缺席人员", ["缺席人员及原因", "缺席人员及事由", "缺席及原因", "缺席及事由", "缺席情况", "缺席", "缺席人", "缺席名单", "未到人员", "缺勤人员", "缺席人数", "缺勤人数"]),
            new("迟到", ["迟到人员", "迟到人", "迟到名单", "迟到人数"]),
            new("早退", ["早退人员", "早退人", "早退名单", "早退人数"]),
            new("内容", ["会议内容", "主要内容", "会议内容摘要", "内容摘要", "会议纪要", "会议记录", "研讨内容"]),
            new("备注", ["说明", "Remark"]),
            new("状态", ["记录状态", "State"]),
            new("以集体名义记录", ["集体名义"]),
            new("归档卷号", ["卷号", "案卷号", "档案号", "档号"]),
        ],
        [.. DerivedNames.RunningNumber, .. DerivedNames.Rates, "人数依据", "补学", "补学人数", "督办事项", "督办事项数", "尚缺", "缺项", "月份", "星期", "季度"],
        [[Kind], [Title]],
        row => Values.Of(Read(row, kindAbove: null)));

    /// <summary>Finds the headings of the table; its rows are then read by <see cref="ImportTable{TRow}.Rows"/>.</summary>
    /// <exception cref="UnreadableFileException">The file is not read.</exception>
    public static ImportTable<ImportedSession> Read(TableFile file) => Worksheets.Read(file, Find);

    // A ledger of one kind says so above its headings alone; and what was studied is often all that a session is called by.
    private static ImportTable<ImportedSession> Find(TableSheet sheet)
    {
        var usual = Form.Find(sheet);
        if (usual.Head.IsSound || usual.Head.FirstRow == 0) return usual;
        var kind = KindsInTitles.Above(sheet, usual.Head.FirstRow);
        IReadOnlyList<IReadOnlyList<string>> required = [[Title, Materials], ["日期", "时间"], .. kind is null ? [[Kind]] : Array.Empty<string[]>()];
        var ofOneKind = (Form with { Required = required, Says = row => Values.Of(Read(row, kind)) }).Find(sheet);
        return ofOneKind.Head.IsSound ? ofOneKind : usual;
    }

    private static string TitleOf(ReadRow row)
    {
        var materials = row.Titles(Materials);
        if (materials.Count == 0) row.RefuseNothing(Materials);
        var together = string.Join('、', materials);
        return together.Length <= LongestTitle ? together : materials[0];
    }

    // 主持人：李明.
    private static string? WithoutLabel(string? written) => written is null ? null : Label().Replace(written, "");

    [GeneratedRegex("^(会议)?(主持人?|记录人?|记录员)[:：]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    private static ImportedSession Read(ReadRow row, SessionKind? kindAbove)
    {
        var when = row.When("日期", "时间", "开始时间", "结束时间");
        return new(
            row.Code("编号"),
            when.On,
            row.AsPrinted("原文日期"),
            kindAbove is { } kind && !row.Has(Kind) ? kind : row.RequiredWord(Kind, SessionWords.Kinds),
            row.Has(Title) ? row.RequiredLine(Title) : TitleOf(row),
            WithoutLabel(row.Line("主持人")),
            WithoutLabel(row.Line("记录人")),
            row.Line("地点"),
            when.From,
            when.To,
            row.Line("主办部门"),
            row.Titles(Materials),
            row.YesNo("第一议题"),
            row.Text("第一议题内容"),
            row.Whole("应到", Units.People),
            row.Whole("实到", Units.People),
            row.Number("学时", Units.Hours),
            row.People("出席人员"),
            row.People("请假人员").Or(row.People("请假")),
            row.People("列席人员"),
            row.People("缺席人员"),
            row.People("迟到"),
            row.People("早退"),
            row.Text("内容"),
            row.Text("备注"),
            row.Word("状态", SessionWords.States),
            row.YesNo("以集体名义记录"),
            row.Code("归档卷号"));
    }
}
