using StudyLog.Documents.Imports.Reading;
using StudyLog.Documents.Imports.Words;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Imports;

/// <summary>督办台账: matters as offices follow them up.</summary>
public static class FollowUpsTable
{
    private const string Matter = "事项";
    private const string Lead = "主办";
    private const string DueOn = "完成期限";

    private static readonly TableForm<ImportedFollowUp> Form = new(
        [
            new("编号", ["督办编号", "事项编号", "任务编号", "立项编号", "Number"]),
            new(Matter, ["督办事项", "事项内容", "督办内容", "交办事项", "落实事项", "工作事项", "工作任务", "任务", "任务内容", "重点任务", "Matter"]),
            new("来源场次", ["来源会议", "会议名称", "交办会议", "来源", "Source session"]),
            new("来源编号", ["来源场次编号", "会议编号", "场次编号"]),
            new("来源原话", ["原话", "会议要求", "领导要求", "来源内容", "指示要求"]),
            new(Lead, ["主办部门", "主办单位", "牵头部门", "牵头单位", "责任部门", "责任单位", "责任科室", "责任处室", "主办科室", "主办处室", "牵头科室", "牵头处室", "承办科室", "承办部门", "承办单位", "主办（牵头）部门", "牵头（责任）单位", "Lead department"]),
            new("协办", ["协办部门", "协办单位", "配合部门", "配合单位", "协同部门", "协同单位", "Co-departments"]),
            new("共同责任", ["共同责任单位", "共同责任部门"]),
            new("责任人", ["具体责任人", "负责人", "经办人", "承办人", "办理人", "Owner"]),
            new("交办日期", ["交办时间", "下达日期", "下达时间", "布置日期", "布置时间", "立项日期", "立项时间", "Issued on"]),
            new("期限种类", ["期限类型", "期限类别", "Due kind"]),
            new(DueOn, ["完成时限", "办理期限", "办理时限", "办结期限", "办结时限", "要求完成时间", "要求完成时限", "截止日期", "截止时间", "期限", "时限", "Due on"]),
            new("状态", ["办理状态", "进展状态", "事项状态", "当前状态", "State"]),
            new("进度（%）", ["进度", "完成进度", "办理进度", "进度百分比", "完成率", "Percent"]),
            new("退回次数", []),
            new("退回原因", ["退回理由"]),
            new("延期次数", []),
            new("提交日期", ["提交时间", "报结日期", "报结时间", "上报办结日期"]),
            new("办结日期", ["办结时间", "销号日期", "销号时间", "实际办结日期", "实际完成日期", "实际完成时间", "Closed on"]),
            new("办理结果", ["办结情况", "完成情况", "落实情况", "办理情况", "落实结果", "进展情况", "工作进展", "Result"]),
            new("备注", ["说明", "Remark"]),
        ],
        [.. DerivedNames.RunningNumber, "剩余天数", "剩余时间", "灯", "红绿灯", "红黄绿灯", "亮灯", "亮灯情况", "预警", "是否逾期", "逾期天数", "是否超期", "办结依据"],
        [[Matter], [Lead]],
        row => Values.Of(Read(row)));

    /// <summary>Finds the headings of the table; its rows are then read by <see cref="ImportTable{TRow}.Rows"/>.</summary>
    /// <exception cref="UnreadableFileException">The file is not read.</exception>
    public static ImportTable<ImportedFollowUp> Read(TableFile file) => Form.Read(file);

    private static ImportedFollowUp Read(ReadRow row)
    {
        var ((kind, due), result, state) = (Due(row), row.Text("办理结果"), row.Word("状态", FollowUpWords.States));
        var (closedOn, told) = (row.Day("办结日期"), FollowUpWords.InResult(result));
        var closedInResult = closedOn is null && state is null ? told.On : null;
        return new(
            row.Code("编号"),
            row.RequiredText(Matter),
            row.Line("来源场次"),
            row.Code("来源编号"),
            row.Text("来源原话"),
            row.RequiredLine(Lead),
            row.Parts("协办"),
            row.Line("共同责任"),
            row.Line("责任人"),
            row.Day("交办日期"),
            kind,
            due,
            state,
            row.Whole("进度（%）", Units.Percent, most: 100),
            row.Whole("退回次数", Units.Times),
            row.Lines("退回原因"),
            row.Whole("延期次数", Units.Times),
            row.Day("提交日期"),
            closedOn ?? closedInResult,
            result,
            row.Text("备注"),
            told.State,
            closedInResult is not null);
    }

    // Where the day belongs, people also write 长期坚持 or 未定.
    private static (DueKind? Kind, DateOnly? On) Due(ReadRow row)
    {
        var stated = row.Word("期限种类", FollowUpWords.DueKinds);
        if (FollowUpWords.DueKinds.Find(row[DueOn].Text) is { } instead and not DueKind.Date)
        {
            if (stated is not null && stated != instead) row.RefuseBoth(DueOn, "期限种类");
            return (instead, null);
        }

        var day = row.LastDay(DueOn);
        return (stated ?? (day is null ? null : DueKind.Date), day);
    }
}
