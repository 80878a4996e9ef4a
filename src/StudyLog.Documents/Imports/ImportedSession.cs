namespace StudyLog.Documents.Imports;

/// <summary>会议类型.</summary>
public enum SessionKind
{
    /// <summary>理论学习中心组学习.</summary>
    TheoryStudyGroup,

    /// <summary>专题会议.</summary>
    SpecialSession,

    /// <summary>党员大会.</summary>
    MembersMeeting,

    /// <summary>支委会.</summary>
    CommitteeMeeting,

    /// <summary>党小组会.</summary>
    CellMeeting,

    /// <summary>党课.</summary>
    PartyLecture,

    /// <summary>主题党日.</summary>
    ThemeDay,

    /// <summary>组织生活会.</summary>
    OrganisationLifeMeeting,

    /// <summary>工作坊.</summary>
    Workshop,

    /// <summary>培训.</summary>
    Training,

    /// <summary>仪式.</summary>
    Ceremony,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>The states of a session and its record.</summary>
public enum SessionState
{
    /// <summary>未登记.</summary>
    NotPlanned,

    /// <summary>已计划.</summary>
    Planned,

    /// <summary>已召开.</summary>
    Held,

    /// <summary>待确认.</summary>
    Submitted,

    /// <summary>已退回.</summary>
    Returned,

    /// <summary>已确认.</summary>
    Confirmed,

    /// <summary>已归档.</summary>
    Archived,

    /// <summary>已取消.</summary>
    Cancelled,

    /// <summary>已作废.</summary>
    Voided,
}

/// <summary>A line of a ledger of sessions. What the table does not say is null, or a list with nothing in it.</summary>
/// <param name="Number">编号.</param>
/// <param name="Date">The day or the month; null: the table does not say.</param>
/// <param name="DateSourceText">原文日期, as printed.</param>
/// <param name="Kind">会议类型.</param>
/// <param name="Title">标题.</param>
/// <param name="Chair">主持人.</param>
/// <param name="Recorder">记录人.</param>
/// <param name="Venue">地点.</param>
/// <param name="StartsAt">开始时间.</param>
/// <param name="EndsAt">结束时间.</param>
/// <param name="Organiser">主办部门.</param>
/// <param name="Materials">学习材料, title by title.</param>
/// <param name="FirstAgendaItem">第一议题: whether there was one.</param>
/// <param name="FirstAgendaTitle">第一议题内容.</param>
/// <param name="Expected">应到.</param>
/// <param name="Present">实到.</param>
/// <param name="StudyHours">学时.</param>
/// <param name="Attending">参会人员, 出席人员.</param>
/// <param name="OnLeave">请假, 请假人员; beside a name, why.</param>
/// <param name="SittingIn">列席人员.</param>
/// <param name="Absent">缺席人员.</param>
/// <param name="Late">迟到.</param>
/// <param name="LeftEarly">早退.</param>
/// <param name="Content">内容: what the meeting was about.</param>
/// <param name="Remark">备注.</param>
/// <param name="State">状态.</param>
/// <param name="RecordedByGroup">以集体名义记录.</param>
/// <param name="Volume">归档卷号.</param>
public sealed record ImportedSession(
    string? Number,
    StatedDay? Date,
    string? DateSourceText,
    SessionKind Kind,
    string Title,
    string? Chair,
    string? Recorder,
    string? Venue,
    TimeOnly? StartsAt,
    TimeOnly? EndsAt,
    string? Organiser,
    IReadOnlyList<string> Materials,
    bool? FirstAgendaItem,
    string? FirstAgendaTitle,
    int? Expected,
    int? Present,
    decimal? StudyHours,
    StatedPeople Attending,
    StatedPeople OnLeave,
    StatedPeople SittingIn,
    StatedPeople Absent,
    StatedPeople Late,
    StatedPeople LeftEarly,
    string? Content,
    string? Remark,
    SessionState? State,
    bool? RecordedByGroup,
    string? Volume);
