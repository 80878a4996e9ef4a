using StudyLog.Domain.FollowUps;
using static StudyLog.Demo.Office.Sessions;
using static StudyLog.Demo.Office.Step;
using static StudyLog.Demo.Office.When;

namespace StudyLog.Demo.Office;

/// <summary>What was done with within the year, one way or another; and one that is being done again.</summary>
public static class FollowUpsDoneWith
{
    public static IReadOnlyList<FollowUpTale> All { get; } =
    [
        new("survey", CommitteeMeeting(11), "政策研究室", "用一个月时间到窗口和社区各蹲点三天，拿出一份不超过五页的调研报告。")
        {
            Due = After(35),
            With = ["群众工作科"],
            Steps =
            [
                new Received(After(1)), new Reported(After(14), 50, "已在窗口蹲点三天，记录问题二十六条。"), new Submitted(After(30), "调研报告已报党委，附原始记录。"),
                new Closed(After(33), "问题清楚，建议可行。"),
            ],
        },
        new("office templates", CommitteeMeeting(10), "办公室", "把常用公文做成范例，发各科室照用。")
        {
            Due = After(30),
            Steps = [new Received(After(2)), new Submitted(After(26), "七种范例已印发。"), new Closed(After(28))],
        },
        new("one notice", "study group 10", "宣传科", "清理各类学习通知，能合并的合并。")
        {
            Due = After(30),
            Steps =
            [
                new Received(After(3)), new Submitted(After(22), "已合并为每月一份。"), new Returned(After(24), "只合并了通知，材料仍分四次发放，请一并合并。", RedoBy: After(40)),
                new Submitted(After(36), "通知和材料均已合并，每月一次。"), new Closed(After(39), "做法可推广。"),
            ],
        },
        new("queue", CommitteeMeeting(9), Departments.ServiceBranch, "梳理办事大厅最常见的三十个问题，张贴在等候区。")
        {
            Due = After(25),
            Steps = [new Received(After(1)), new Reported(After(10), 60, "已整理二十一条。"), new Submitted(After(24), "三十条已张贴并印成折页。"), new Closed(After(26))],
        },
        new("missing annexes", CommitteeMeeting(8), "办公室", "补齐上年会议记录缺少的附件。")
        {
            Due = After(30),
            With = ["组织科", "人事科"],
            Steps = [new Received(After(5)), new Submitted(After(52), "四份附件均已补齐。"), new Closed(After(55), "逾期二十余天，今后随会随归。")],
        },
        new("west door", CommitteeMeeting(7), "机关事务科", "维修二楼西侧安全门，月内组织一次演练。")
        {
            Due = After(20),
            Urgency = Urgency.VeryUrgent,
            Steps = [new Received(After(0)), new Shown(After(6)), new Submitted(After(12), "安全门已更换，演练用时三分四十秒。"), new Closed(After(13))],
        },
        new("checklist", CommitteeMeeting(6), "财务科", "把报销单据要求做成一次告知清单。")
        {
            Due = After(30),
            Steps =
            [
                new Received(After(2)), new Submitted(After(15), "清单初稿已报。"), new Returned(After(17), "没有写明差旅类单据，请补充。"),
                new Submitted(After(21), "已补充差旅类。"), new Returned(After(23), "清单仍有三页，请压缩到一页。", RedoBy: After(33)), new Submitted(After(29), "已压缩为一页。"), new Closed(After(30)),
            ],
        },
        new("definitions", CommitteeMeeting(5), "信息科", "统一三张重复报表的口径，写出字段说明。")
        {
            Due = After(30),
            With = ["财务科", "人事科"],
            Steps =
            [
                new Received(After(1)), new AskedForTime(After(20), After(50), "人事口径需与上级核对"), new GotTime(After(22)), new Reported(After(35), 80, "口径已定，正在写说明。"),
                new Submitted(After(47), "字段说明四十二条已发布。"), new Closed(After(49)),
            ],
        },
        new("letters", CommitteeMeeting(4), "群众工作科", "对重复来信逐件约谈，月底前报结果。")
        {
            Due = After(22),
            Urgency = Urgency.Urgent,
            Steps = [new Received(After(1)), new Submitted(After(20), "九件均已约谈，七件办结。"), new Closed(After(21))],
        },
        new("air conditioning", CommitteeMeeting(3), "机关事务科", "办公区空调和照明分区控制，测算节电效果。")
        {
            Due = After(40),
            Steps = [new Received(After(2)), new Reported(After(20), 50, "一至三楼已完成。"), new Submitted(After(34), "全部完成，当月节电一成。"), new Closed(After(36))],
        },
        new("brochure", CommitteeMeeting(7), "宣传科", "编印安全常识小册子。")
        {
            Due = After(40),
            Steps = [new Received(After(3)), new Cancelled(After(18), "上级已统一编印，不再另行制作。")],
        },
        new("legal adviser", CommitteeMeeting(2), "政策研究室", "建立法律顾问咨询台账，半年内的咨询补录入册。")
        {
            Due = After(25),
            Steps =
            [
                new Received(After(2)), new Submitted(After(18), "台账已建，补录三十一件。"), new Closed(After(20)),
                new Reopened(After(30), "抽查发现五月以前的咨询没有补录"), new Reported(After(33), 70, "正在补录五月以前部分。"),
            ],
        },
    ];
}
