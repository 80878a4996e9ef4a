namespace StudyLog.Documents.Imports.Words;

/// <summary>Words for sessions.</summary>
internal static class SessionWords
{
    /// <summary>会议类型.</summary>
    public static ClosedList<SessionKind> Kinds { get; } = new(
        (SessionKind.TheoryStudyGroup,
        [
            "理论学习中心组学习", "理论学习中心组", "党委理论学习中心组", "党委理论学习中心组学习", "党组理论学习中心组", "党组理论学习中心组学习", "党委（党组）理论学习中心组", "党委（党组）理论学习中心组学习",
            "党工委理论学习中心组学习", "理论中心组", "理论中心组学习", "理论学习中心组学习会", "理论学习中心组集体学习", "理论学习中心组专题学习", "中心组", "中心组学习", "中心组学习会", "中心组理论学习", "中心组集体学习", "中心组集中学习", "理论学习中心组集中学习", "理论学习中心组（扩大）学习", "理论学习中心组（扩大）学习会", "党委理论学习中心组（扩大）学习",
            "党委理论学习中心组（扩大）学习会", "党组理论学习中心组（扩大）学习", "党组理论学习中心组（扩大）学习会", "中心组（扩大）学习", "中心组（扩大）学习会",
            "党委中心组学习", "党组中心组学习", "Theory study group",
        ]),
        (SessionKind.SpecialSession, ["专题会议", "专题会", "专题学习", "专题学习会", "专题研讨", "专题研讨会", "专题学习研讨", "专题学习研讨会", "Special session"]),
        (SessionKind.MembersMeeting, ["党员大会", "支部党员大会", "支部大会", "党员会议", "全体党员大会", "党支部党员大会", "Members meeting"]),
        (SessionKind.CommitteeMeeting,
        [
            "支委会", "支委会议", "支部委员会", "支部委员会会议", "支部委员会议", "支部委员会（支委会）", "党支部委员会", "党支部委员会会议", "党支部委员会议", "Committee meeting",
        ]),
        (SessionKind.CellMeeting, ["党小组会", "党小组会议", "小组会", "党小组学习会", "Cell meeting"]),
        (SessionKind.PartyLecture, ["党课", "上党课", "讲党课", "专题党课", "党课学习", "微党课", "Party lecture"]),
        (SessionKind.ThemeDay, ["主题党日", "主题党日活动", "支部主题党日", "支部主题党日活动", "党支部主题党日", "固定党日", "党日活动", "Theme day"]),
        (SessionKind.OrganisationLifeMeeting, ["组织生活会", "专题组织生活会", "年度组织生活会", "组织生活会议", "Organisation life meeting"]),
        (SessionKind.Workshop, ["工作坊", "研讨工作坊", "SWOT工作坊", "读书班", "理论读书班", "专题读书班", "Workshop"]),
        (SessionKind.Training, ["培训", "培训会", "培训班", "学习培训", "业务培训", "专题培训", "专题培训班", "集中培训", "Training"]),
        (SessionKind.Ceremony, ["仪式", "启动仪式", "揭牌仪式", "表彰仪式", "宣誓仪式", "Ceremony"]),
        (SessionKind.Other, ["其他", "其它", "其他会议", "其他学习", "其他活动", "Other", .. UnlistedKinds.All]));

    /// <summary>状态.</summary>
    public static ClosedList<SessionState> States { get; } = new(
        (SessionState.NotPlanned, ["未登记", "Not planned"]),
        (SessionState.Planned, ["已计划", "计划", "计划中", "未召开", "待召开", "Planned"]),
        (SessionState.Held, ["已召开", "召开", "已举办", "已举行", "已开展", "已完成", "完成", "Held"]),
        (SessionState.Submitted, ["待确认", "已提交", "待审核", "Submitted"]),
        (SessionState.Returned, ["已退回", "退回", "Returned"]),
        (SessionState.Confirmed, ["已确认", "确认", "Confirmed"]),
        (SessionState.Archived, ["已归档", "归档", "Archived"]),
        (SessionState.Cancelled, ["已取消", "取消", "Cancelled"]),
        (SessionState.Voided, ["已作废", "作废", "Voided"]));
}
