namespace StudyLog.Documents.Imports;

/// <summary>In what capacity somebody sits in a session.</summary>
public enum Capacity
{
    /// <summary>出席.</summary>
    Attending,

    /// <summary>列席.</summary>
    SittingIn,
}

/// <summary>到会情况.</summary>
public enum AttendanceStatus
{
    /// <summary>未记: nobody has said anything.</summary>
    Unmarked,

    /// <summary>出席: there from beginning to end.</summary>
    Present,

    /// <summary>迟到, also of somebody who left early too.</summary>
    Late,

    /// <summary>早退.</summary>
    LeftEarly,

    /// <summary>缺席.</summary>
    Absent,

    /// <summary>请假.</summary>
    OnLeave,
}

/// <summary>登记方式.</summary>
public enum CheckInMethod
{
    /// <summary>点名.</summary>
    RollCall,

    /// <summary>扫码.</summary>
    Qr,

    /// <summary>签到表.</summary>
    Paper,

    /// <summary>手工录入.</summary>
    Manual,

    /// <summary>导入.</summary>
    Import,
}

/// <summary>The states of a leave.</summary>
public enum LeaveState
{
    /// <summary>请假待批.</summary>
    Requested,

    /// <summary>已准假.</summary>
    Approved,

    /// <summary>未准假.</summary>
    Refused,

    /// <summary>已销假.</summary>
    Withdrawn,
}

/// <summary>The states of a make-up study.</summary>
public enum MakeUpState
{
    /// <summary>待补学.</summary>
    Assigned,

    /// <summary>待验收.</summary>
    Submitted,

    /// <summary>已退回.</summary>
    Returned,

    /// <summary>已通过.</summary>
    Accepted,
}

/// <summary>How a make-up study was done.</summary>
public enum MakeUpMode
{
    /// <summary>自学.</summary>
    SelfStudy,

    /// <summary>观看录像.</summary>
    Recording,

    /// <summary>辅导.</summary>
    Tutoring,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>Where one person was at one session. Which session that was is said by its number, its day or its title: at least one of them is there.</summary>
/// <param name="SessionNumber">场次编号.</param>
/// <param name="Date">The session's day or month.</param>
/// <param name="StartsAt">When the session began.</param>
/// <param name="SessionKind">会议类型.</param>
/// <param name="SessionTitle">场次.</param>
/// <param name="Name">姓名.</param>
/// <param name="Department">部门.</param>
/// <param name="Capacity">身份; null where the table does not say.</param>
/// <param name="Status">到会情况; unmarked where nothing stands.</param>
/// <param name="AlsoLeftEarly">迟到早退: whether somebody who came late left early too.</param>
/// <param name="Method">登记方式.</param>
/// <param name="ArrivedAt">到会时间.</param>
/// <param name="LeftAt">离会时间.</param>
/// <param name="Reason">事由; where none is stated, the kind of leave that the status names, like 病假.</param>
/// <param name="Leave">请假: where the leave stands.</param>
/// <param name="Approver">批准人.</param>
/// <param name="Deputy">代会人.</param>
/// <param name="CorrectionReason">更正原因.</param>
/// <param name="MakeUp">补学: where it stands.</param>
/// <param name="MakeUpDueOn">补学期限.</param>
/// <param name="MakeUpOn">补学日期.</param>
/// <param name="MakeUpHours">补学学时.</param>
/// <param name="MakeUpMode">补学方式.</param>
/// <param name="MakeUpText">补学内容.</param>
/// <param name="Remark">备注.</param>
public sealed record ImportedAttendance(
    string? SessionNumber,
    StatedDay? Date,
    TimeOnly? StartsAt,
    SessionKind? SessionKind,
    string? SessionTitle,
    string Name,
    string? Department,
    Capacity? Capacity,
    AttendanceStatus Status,
    bool AlsoLeftEarly = false,
    CheckInMethod? Method = null,
    StatedClock? ArrivedAt = null,
    StatedClock? LeftAt = null,
    string? Reason = null,
    LeaveState? Leave = null,
    string? Approver = null,
    string? Deputy = null,
    string? CorrectionReason = null,
    MakeUpState? MakeUp = null,
    DateOnly? MakeUpDueOn = null,
    DateOnly? MakeUpOn = null,
    decimal? MakeUpHours = null,
    MakeUpMode? MakeUpMode = null,
    string? MakeUpText = null,
    string? Remark = null);
