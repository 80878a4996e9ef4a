using StudyLog.Domain.Sessions;
using StudyLog.ReadModels;

namespace StudyLog.Features.Imports.Kinds.SessionLedgers;

/// <content>What stays as it is, and what finds no place.</content>
internal sealed partial class LineOnRecord
{
    private static readonly string[] Times = ["时间", "开始时间", "结束时间"];

    /// <summary>Tells what of an existing session reads otherwise and is not changed by a table, and what of the line finds no place.</summary>
    public void TellWhatIsLeft()
    {
        var (says, known) = (line.Says, Session.AsAmended);
        if (line.StatedState is { } state and (SessionState.Submitted or SessionState.Returned or SessionState.Confirmed or SessionState.Archived) && isNew)
            Tell("state-as-held", Word(state));
        if (isNew && Session.State == SessionState.Planned && line.StatedState is null && !Session.Day.LiesAfter(Attempt.Now.Today)) Tell("planned-only");
        if (!isNew)
        {
            if (Session.Source?.Citation != says.Number) Kept("编号", Session.Number, says.Number);
            Kept("标题", known.Title, says.Title);
            Kept("会议类型", Word(known.Kind), Word(line.Kind));
            if ((known.Day.On, known.Day.Precision) != (line.Day.On, line.Day.Precision)) Kept("日期", Named.Of(known.Day), Named.Of(line.Day) ?? "—");
            Kept("原文日期", known.Day.SourceText, says.DateSourceText);
            if (line.Organiser is { } organiser && organiser != Session.Organiser) NotTaken("主办部门");
            if (line.StatedState is { } said && said != Session.State) Kept("状态", Word(Session.State), Word(said));
        }

        if (says.Volume is { } volume && volume != Session.Volume) NotTaken("归档卷号");
        if (says.RecordedByGroup == true && Session.Groups.Count == 0) NotTaken("以集体名义记录");
        if (line.LosesTimes) foreach (var column in TimesSaid()) NotTaken(column);
        if (says.Content is not null) NotTaken("内容");
        if (says.Remark is not null) NotTaken("备注");
        if (says.OnLeave.Count is { } onLeave && onLeave != (ground.OnLeaveAt(id) ?? 0)) NotTaken("请假");
        if (says.SittingIn.Count > 0) NotTaken("列席人员");
        if (says.Absent.Count > 0) NotTaken("缺席人员");
        if (says.Late.Count > 0) NotTaken("迟到");
        if (says.LeftEarly.Count > 0) NotTaken("早退");
        if (says.Attending.Count is { } attending && says.Present is { } present && attending != present) NotTaken("出席人员");
    }

    private IReadOnlyList<string> TimesSaid() => [.. Times.Where(column => line.Said.CellOf(column) is not null).DefaultIfEmpty("时间")];
}
