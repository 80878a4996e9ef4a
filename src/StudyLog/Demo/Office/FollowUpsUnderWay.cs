using StudyLog.Domain.FollowUps;
using static StudyLog.Demo.Office.Sessions;
using static StudyLog.Demo.Office.Step;
using static StudyLog.Demo.Office.When;

namespace StudyLog.Demo.Office;

/// <summary>What is being done, in every state and light.</summary>
public static class FollowUpsUnderWay
{
    public static IReadOnlyList<FollowUpTale> All { get; } =
    [
        new("merge forms", CommitteeMeeting(0), "督查室", "年底前把各科室对基层的检查合并为两次。") { Due = Ahead(40), With = ["组织科"] },
        new("calls", CommitteeMeeting(0), "办公室", "给基层打电话要数之前，先查本办已有数据，列出目录。") { Due = Ahead(25), Steps = [new Received(Ago(6))] },
        new("opening hours", CommitteeMeeting(1), Departments.ServiceBranch, "试行周六上午延时服务，两个月后评估。")
        {
            Due = Ahead(45),
            Steps = [new Received(After(2)), new Reported(Ago(4), 60, "已试行四个周六，平均办件三十七件。")],
        },
        new("five tables", CommitteeMeeting(2), "信息科", "五张报表合并为一张，系统自动汇总。")
        {
            Due = Ahead(12),
            Steps = [new Received(After(4)), new Reported(After(12), 10, "只完成了两张表的比对。", "接口人调岗，尚未明确接替人选。")],
        },
        new("volume", "study group 1", "组织科", "把今年中心组学习记录整理成册。")
        {
            Due = Ahead(4),
            Steps = [new Received(After(3)), new Reported(Ago(3), 90, "目录已编好，待复核。")],
        },
        new("letters again", CommitteeMeeting(4), "群众工作科", "建立来信回音制度，五个工作日内必有答复。")
        {
            Due = Ago(15),
            With = ["督查室"],
            Steps = [new Received(After(3)), new Reported(After(30), 60, "制度初稿已征求意见。")],
        },
        new("never received", CommitteeMeeting(3), "财务科", "核对公务用车费用，提出压减办法。") { Due = Ago(20), Urgency = Urgency.Urgent },
        new("more time asked", CommitteeMeeting(1), "督查室", "对全年督办事项回头看，逐项核实是否真办结。")
        {
            Due = Ahead(9),
            Steps = [new Received(After(2)), new Reported(Ago(5), 50, "已核实一半。"), new AskedForTime(Ago(2), Ahead(30), "涉及十二个部门，需逐一到现场")],
        },
        new("more time granted", CommitteeMeeting(2), "人事科", "完成岗位说明书修订。")
        {
            Due = Ago(10),
            Steps =
            [
                new Received(After(1)), new Reported(Ago(20), 70, "已修订二十八份。"), new AskedForTime(Ago(14), Ahead(35), "两个科室职责调整未定"), new GotTime(Ago(12)),
            ],
        },
        new("more time refused", CommitteeMeeting(2), "宣传科", "更新办事指南展板。")
        {
            Due = Ago(4),
            Steps =
            [
                new Received(After(2)), new Reported(Ago(15), 40, "版面已设计。"), new AskedForTime(Ago(9), Ahead(40), "印刷厂排期紧"),
                new GotNoTime(Ago(8), "展板是窗口急需，请换一家印刷厂。"),
            ],
        },
        new("more time asked late", CommitteeMeeting(3), "机关事务科", "完成食堂浪费情况调查。")
        {
            Due = Ago(25),
            Steps = [new Received(After(3)), new AskedForTime(Ago(21), Ahead(15), "食堂承包方更换，需重新统计"), new GotTime(Ago(19)), new Reported(Ago(6), 80, "已统计三周。")],
        },
        new("handed in", CommitteeMeeting(1), "督查室", "通报各部门督办事项办理时限。")
        {
            Due = Ahead(6),
            Steps = [new Received(After(1)), new Shown(Ago(4)), new Submitted(Ago(3), "通报初稿已成，附办理时限表。")],
        },
        new("came back", CommitteeMeeting(1), "宣传科", "总结全年学习宣传做法，不超过三页。")
        {
            Due = Ahead(3),
            Steps =
            [
                new Received(After(2)), new Submitted(Ago(7), "总结已报，共八页。"), new Returned(Ago(5), "篇幅过长，罗列次数多、讲办法少，请重写。", RedoBy: Ahead(5)),
            ],
        },
        new("handed on", CommitteeMeeting(2), "机关事务科", "梳理办公用房使用情况。")
        {
            Due = Ahead(20),
            Steps = [new Received(After(2)), new GivenTo(After(8), "办公室", "办公用房管理职责已划转办公室"), new Received(After(10)), new Reported(Ago(6), 70, "已核对四层。")],
        },
    ];
}
