using static StudyLog.Demo.Office.Sessions;
using static StudyLog.Demo.Office.Step;
using static StudyLog.Demo.Office.When;

namespace StudyLog.Demo.Office;

/// <summary>What waits, waited, was put on a later agenda, or has no day to be done by.</summary>
public static class FollowUpsAtRest
{
    public static IReadOnlyList<FollowUpTale> All { get; } =
    [
        new("waits", CommitteeMeeting(3), "信息科", "与市级平台对接办件数据。")
        {
            Due = Ahead(30),
            Steps = [new Received(After(2)), new Suspended(After(20), "市级平台升级，接口暂停开放")],
        },
        new("waited", CommitteeMeeting(4), "人事科", "落实新录用人员轮岗安排。")
        {
            Due = Ahead(28),
            Steps =
            [
                new Received(After(1)), new Suspended(After(10), "等待编制批复"), new Resumed(After(45), "编制已批复"), new Reported(Ago(10), 85, "四人已到岗。"),
            ],
        },
        new("next meeting", CommitteeMeeting(2), "组织科", "制定党员积分以外的日常了解办法，下次会议再议。")
        {
            Due = Ahead(50),
            Steps = [new Received(After(2)), new Reported(Ago(9), 50, "初稿已征求两个支部意见。"), new CarriedOver(Ago(2), "special today")],
        },
        new("for good", "study group 7", Departments.Leadership, "班子成员每月到窗口坐班半天，长期坚持。")
        {
            Continuous = true,
            Steps = [new Received(After(5)), new Reported(After(60), 40, "两个月共坐班十一人次。")],
        },
        new("some day", CommitteeMeeting(9), Departments.Committee, "适时总结窗口服务经验。") { Steps = [new Received(After(6))] },
        new("retired", "lecture retired", Departments.RetiredBranch, "请老同志口述办公室旧事，整理成稿。") { Continuous = true },
    ];
}
