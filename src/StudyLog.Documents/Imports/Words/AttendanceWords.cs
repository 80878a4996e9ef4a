namespace StudyLog.Documents.Imports.Words;

/// <summary>What a word says of where somebody was.</summary>
/// <param name="Status">The status.</param>
/// <param name="AlsoLeftEarly">Whether somebody who came late left early too.</param>
/// <param name="Capacity">In what capacity, where the word says it.</param>
/// <param name="Reason">What kind of leave, where the word says it.</param>
internal readonly record struct AttendanceWord(AttendanceStatus Status, bool AlsoLeftEarly = false, Capacity? Capacity = null, string? Reason = null);

/// <summary>Words for attendances.</summary>
internal static class AttendanceWords
{
    /// <summary>What an empty cell says.</summary>
    public static AttendanceWord Nothing { get; } = new(AttendanceStatus.Unmarked);

    /// <summary>到会情况, and what is written into a matrix for it.</summary>
    public static ClosedList<AttendanceWord> List { get; } = new(
        (new(AttendanceStatus.Present),
        [
            "出席", "出勤", "到会", "参会", "参加", "实到", "已到", "到", "已到会", "已参会", "已参加", "已出席", "签到", "已签到", "按时到会", "准时到会", "按时参加", "全程参加", "正常", "正常出席", "正常出勤",
            "线上", "线上参会", "线上参加", "线上出席", "视频参会", "√", "✓", "✔", "Present",
        ]),
        (new(AttendanceStatus.Present, Capacity: Imports.Capacity.SittingIn), ["列席", "列席参会", "列席会议"]),
        (new(AttendanceStatus.Late), ["迟到", "迟", "晚到", "△", "Late"]),
        (new(AttendanceStatus.LeftEarly), ["早退", "早", "提前离会", "提前退会", "提前离场", "Left early"]),
        (new(AttendanceStatus.Late, AlsoLeftEarly: true), ["迟到早退", "迟早", "早退迟到", "迟到并早退", "迟到且早退", "迟到和早退"]),
        (new(AttendanceStatus.Absent), ["缺席", "缺勤", "缺", "旷会", "旷课", "旷工", "旷", "未到", "未到会", "未参会", "未参加", "无故缺席", "无故未到", "×", "Absent"]),
        (new(AttendanceStatus.OnLeave), ["请假", "假", "已请假", "准假", "○", "On leave"]),
        (new(AttendanceStatus.OnLeave, Reason: "病假"), ["病假", "病", "请病假", "因病请假", "请假（病假）", "请假（病）"]),
        (new(AttendanceStatus.OnLeave, Reason: "事假"), ["事假", "事", "请事假", "因事请假", "请假（事假）", "请假（事）"]),
        (new(AttendanceStatus.OnLeave, Reason: "公假"), ["公假", "公", "请公假", "因公请假", "公务", "请假（公假）", "请假（公务）"]),
        (new(AttendanceStatus.OnLeave, Reason: "出差"), ["出差", "差", "因公出差", "请假（出差）"]),
        (new(AttendanceStatus.OnLeave, Reason: "公差"), ["公差"]),
        (new(AttendanceStatus.OnLeave, Reason: "公出"), ["公出", "因公外出"]),
        (new(AttendanceStatus.OnLeave, Reason: "年休假"), ["年休假", "年假", "休假", "公休"]),
        (new(AttendanceStatus.OnLeave, Reason: "产假"), ["产假"]),
        (new(AttendanceStatus.OnLeave, Reason: "婚假"), ["婚假"]),
        (new(AttendanceStatus.OnLeave, Reason: "丧假"), ["丧假"]),
        (new(AttendanceStatus.OnLeave, Reason: "探亲假"), ["探亲假"]),
        (Nothing, ["未记", "未点名", "未登记", "未记录", "Unmarked"]));

    /// <summary>身份.</summary>
    public static ClosedList<Capacity> Capacities { get; } = new(
        (Imports.Capacity.Attending, ["出席", "出席人员", "正式", "正式成员", "成员", "Attending"]),
        (Imports.Capacity.SittingIn, ["列席", "列席人员", "旁听", "Sitting in"]));

    /// <summary>登记方式.</summary>
    public static ClosedList<CheckInMethod> Methods { get; } = new(
        (CheckInMethod.RollCall, ["点名", "现场点名", "Roll call"]),
        (CheckInMethod.Qr, ["扫码", "扫码签到", "二维码", "二维码签到", "QR", "QR code"]),
        (CheckInMethod.Paper, ["签到表", "纸质签到", "签名", "签字", "纸质签到表", "签到簿", "Paper"]),
        (CheckInMethod.Manual, ["手工录入", "手工", "人工录入", "手动录入", "补录", "Manual"]),
        (CheckInMethod.Import, ["导入", "批量导入", "Import"]));

    /// <summary>请假.</summary>
    public static ClosedList<LeaveState> Leaves { get; } = new(
        (LeaveState.Requested, ["请假待批", "待批", "待批准", "待审批", "审批中", "已申请", "Requested"]),
        (LeaveState.Approved, ["已准假", "准假", "已批准", "批准", "同意", "Approved"]),
        (LeaveState.Refused, ["未准假", "不准假", "未批准", "不批准", "不同意", "驳回", "Refused"]),
        (LeaveState.Withdrawn, ["已销假", "销假", "已撤回", "撤回", "已取消", "Withdrawn"]));
}
