using StudyLog.Domain.Sessions;

namespace StudyLog.Demo.Office;

/// <summary>The sessions of the year, the oldest first.</summary>
public static class Sessions
{
    public static IReadOnlyList<SessionTale> Of(OfficeDays days) =>
    [
        .. (IEnumerable<SessionTale>)
        [
            .. StudyGroup(days), .. CommitteeMeetings(days), .. ThemeDays(days), .. MembersMeetings(days), .. CellMeetings(days), .. Lectures(days), .. Trainings(days),
            .. OutOfTheOrdinary(days), .. ToCome(days),
        ],
    ];

    /// <summary>The label of the committee's meeting of so many months ago.</summary>
    public static string CommitteeMeeting(int monthsAgo) => FormattableString.Invariant($"committee meeting {monthsAgo}");

    // Once a quarter; that of four months ago was never held.
    private static IEnumerable<SessionTale> StudyGroup(OfficeDays days) =>
    [
        Study(days, 10, Fate.Archived) with
        {
            Leaves = [LeaveFate.Approved, LeaveFate.ApprovedWithDeputy],
            MakeUps = [MakeUpFate.Accepted, MakeUpFate.Accepted, MakeUpFate.Open],
            MakeUpBy = days.Back(9, 18),
            VenueAmended = "五楼报告厅",
        },
        Study(days, 7, Fate.Archived) with
        {
            Leaves = [LeaveFate.Approved, LeaveFate.Refused, LeaveFate.CameAfterAll, LeaveFate.Withdrawn],
            MakeUps = [MakeUpFate.Accepted, MakeUpFate.Returned],
            MakeUpBy = days.Back(6, 18),
            AttendanceCorrected = true,
        },
        Study(days, 1, Fate.Confirmed) with
        {
            Leaves = [LeaveFate.Approved, LeaveFate.ApprovedWithDeputy, LeaveFate.Refused],
            MakeUps = [MakeUpFate.Submitted, MakeUpFate.Open, MakeUpFate.Accepted],
            MakeUpBy = days.Ahead(14),
            RemarkCorrected = true,
        },
    ];

    private static SessionTale Study(OfficeDays days, int monthsAgo, Fate fate)
    {
        var theme = Themes.Of(monthsAgo);
        return new(
            FormattableString.Invariant($"study group {monthsAgo}"),
            SessionKind.TheoryStudyGroup,
            $"理论学习中心组{theme.Name}专题学习",
            days.Back(monthsAgo, 15),
            Departments.Committee,
            Circle.StudyGroup,
            4,
            fate,
            theme)
        {
            StartsAt = new(8, 30),
            Venue = "二楼学习室",
            Agenda = [$"集中学习{theme.Material}", "围绕专题交流研讨", "部署下一步学习"],
        };
    }

    // Each month; that of five months ago went straight to business.
    private static IEnumerable<SessionTale> CommitteeMeetings(OfficeDays days)
    {
        foreach (var monthsAgo in Enumerable.Range(1, 11).Reverse())
        {
            yield return Meeting(CommitteeMeeting(monthsAgo), days.Back(monthsAgo, 9), Themes.Of(monthsAgo), monthsAgo > 2 ? Fate.Archived : Fate.Confirmed) with
            {
                FirstItem = monthsAgo != 5,
                RemarkCorrected = monthsAgo == 6,
            };
        }

        yield return Meeting(CommitteeMeeting(0), days.Ago(8), Themes.Of(0), Fate.Submitted) with { FirstItem = true };
    }

    private static SessionTale Meeting(string label, DateOnly day, Theme theme, Fate fate) => new(
        label, SessionKind.CommitteeMeeting, $"党委会议（{theme.Name}）", day, Departments.Committee, Circle.Committee, 2, fate, theme)
    {
        StartsAt = new(14, 30),
        Venue = "五楼小会议室",
        Agenda = [$"听取{theme.Name}工作情况汇报", "研究近期督办事项"],
        Leaves = day.Day % 3 == 0 ? [LeaveFate.Approved] : [],
    };

    // On the 18th or thereabouts; the typhoon took one away.
    private static IEnumerable<SessionTale> ThemeDays(OfficeDays days) => Enumerable.Range(1, 11).Reverse().Select(monthsAgo =>
    {
        var theme = Themes.Of(monthsAgo);
        var tale = new SessionTale(
            FormattableString.Invariant($"theme day {monthsAgo}"),
            SessionKind.ThemeDay,
            $"主题党日：{theme.Name}",
            days.Back(monthsAgo, 18),
            Departments.ServiceBranch,
            Circle.ServiceBranch,
            2,
            monthsAgo > 3 ? Fate.Archived : Fate.Confirmed,
            theme)
        {
            Venue = "政务大厅二楼",
            Agenda = [$"学习{theme.Material}", "到窗口听取意见"],
            CheckIns = monthsAgo == 1 ? 6 : 0,
        };
        return monthsAgo == 6 ? tale with { Fate = Fate.Cancelled, Reason = "台风红色预警，当日停止室外活动" } : tale;
    });

    // Once a quarter with a vote; to one of them hardly anybody came.
    private static IEnumerable<SessionTale> MembersMeetings(OfficeDays days) =>
    [
        Members(days, 11, "增补一名支部委员"),
        Members(days, 8, "接收一名预备党员"),
        Members(days, 5, "年度党费使用方案") with { FewCome = true },
        Members(days, 2, "按期转正一名预备党员"),
    ];

    private static SessionTale Members(OfficeDays days, int monthsAgo, string matter) => new(
        FormattableString.Invariant($"members' meeting {monthsAgo}"),
        SessionKind.MembersMeeting,
        $"支部党员大会：{matter}",
        days.Back(monthsAgo, 12),
        Departments.ServiceBranch,
        Circle.ServiceBranch,
        2,
        monthsAgo > 3 ? Fate.Archived : Fate.Confirmed,
        Themes.Of(monthsAgo))
    {
        StartsAt = new(16, 0),
        Venue = "政务大厅二楼",
        Agenda = [$"审议：{matter}"],
        Vote = matter,
    };

    private static IEnumerable<SessionTale> CellMeetings(OfficeDays days) =>
    [
        Cell("cell meeting 9", days.Back(9, 5), Themes.Of(9), Fate.Archived),
        Cell("cell meeting 6", days.Back(6, 5), Themes.Of(6), Fate.Archived),
        Cell("cell meeting 3", days.Back(3, 5), Themes.Of(3), Fate.Archived),
        Cell("cell meeting 0", days.Ago(3), Themes.Of(0), Fate.Held),
    ];

    private static SessionTale Cell(string label, DateOnly day, Theme theme, Fate fate) => new(
        label, SessionKind.CellMeeting, $"离退休干部党小组会：{theme.Name}", day, Departments.RetiredBranch, Circle.RetiredBranch, 1, fate, theme)
    {
        StartsAt = new(10, 0),
        Venue = "老干部活动室",
        Agenda = [$"读书：{theme.Material}"],
        Leaves = [],
    };

    private static IEnumerable<SessionTale> Lectures(OfficeDays days) =>
    [
        new(
            "lecture service", SessionKind.PartyLecture, "党课：窗口里的群众路线", days.Back(9, 16), Departments.ServiceBranch, Circle.ServiceBranch, 2, Fate.Archived, Themes.Of(9))
        {
            Venue = "政务大厅二楼",
            Agenda = ["书记讲党课", "提问与回答"],
        },
        new(
            "lecture retired", SessionKind.PartyLecture, "党课：把经验留下来", days.Back(4, 7), Departments.RetiredBranch, Circle.RetiredBranch, 2, Fate.Archived, Themes.Of(4))
        {
            Venue = "老干部活动室",
            Agenda = ["书记讲党课"],
        },
    ];

    private static IEnumerable<SessionTale> Trainings(OfficeDays days) =>
    [
        Training("training 9", "新任干部业务培训班", days.Back(9, 3), Themes.Of(9), 8, Fate.Archived) with
        {
            MakeUps = [MakeUpFate.Accepted, MakeUpFate.Accepted, MakeUpFate.Returned, MakeUpFate.Open],
            MakeUpBy = days.Back(7, 3),
            CheckIns = 8,
        },
        Training("training 4", "数据共享操作培训", days.Back(4, 17), Themes.Of(5), 4, Fate.Archived) with { Third = 1, CheckIns = 8, AttendanceCorrected = true },
        Training("training 0", "基层减负专题培训", days.Ago(5), Themes.Of(1), 4, Fate.Returned) with
        {
            Third = 2,
            Leaves = [LeaveFate.Approved, LeaveFate.Undecided],
            CheckIns = 6,
            Reason = "第二项议程没有写明主讲人，请补齐后再报",
        },
    ];

    private static SessionTale Training(string label, string title, DateOnly day, Theme theme, decimal hours, Fate fate) => new(
        label, SessionKind.Training, title, day, "组织科", Circle.Staff, hours, fate, theme)
    {
        StartsAt = new(8, 30),
        Venue = "五楼报告厅",
        Agenda = ["开班动员", $"专题讲授：{theme.Material}", "分组讨论"],
        Leaves = [LeaveFate.Approved, LeaveFate.Approved, LeaveFate.Refused],
    };

    private static IEnumerable<SessionTale> OutOfTheOrdinary(OfficeDays days) =>
    [
        new(
            "life meeting", SessionKind.OrganisationLifeMeeting, "年度组织生活会", days.Back(10, 6), Departments.ServiceBranch, Circle.ServiceBranch, 4, Fate.Archived, Themes.Of(10))
        {
            Venue = "政务大厅二楼",
            Agenda = ["通报会前准备情况", "批评与自我批评", "民主评议"],
        },
        new(
            "recorded twice", SessionKind.SpecialSession, "窗口服务专题会议", days.Back(3, 10), "办公室", Circle.StudyGroup, 2, Fate.Voided, Themes.Of(3))
        {
            Leaves = [],
            Reason = "与党委会议重复登记，系误录",
        },
        new(
            "workshop", SessionKind.Workshop, "办事流程优化工作坊", days.Back(2, 17), "政策研究室", Circle.StudyGroup, 4, Fate.Confirmed, Themes.Of(2))
        {
            FirstPlannedFor = days.Back(2, 10),
            Agenda = ["分组梳理流程", "汇总改进清单"],
            Reason = "报告厅当日另有安排",
        },
        new(
            "special today", SessionKind.SpecialSession, "年度总结工作布置会", days.Ago(2), "办公室", Circle.StudyGroup, 2, Fate.Held, Themes.Of(0))
        {
            Agenda = ["布置年度总结"],
            Leaves = [LeaveFate.Undecided],
        },
    ];

    private static IEnumerable<SessionTale> ToCome(OfficeDays days) =>
    [
        new(
            "study group to come", SessionKind.TheoryStudyGroup, "理论学习中心组年度总结专题学习", days.Ahead(6), Departments.Committee, Circle.StudyGroup, 4, Fate.Planned, Themes.Of(0))
        {
            Agenda = ["集中学习", "交流研讨"],
            Leaves = [LeaveFate.Undecided],
        },
        new(
            "theme day to come", SessionKind.ThemeDay, "主题党日：年度总结", days.Ahead(12), Departments.ServiceBranch, Circle.ServiceBranch, 2, Fate.Planned, Themes.Of(0)) { Leaves = [] },
    ];
}
