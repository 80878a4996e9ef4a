namespace StudyLog.Documents.Imports.Words;

/// <summary>Words for make-up studies.</summary>
internal static class MakeUpWords
{
    /// <summary>补学.</summary>
    public static ClosedList<MakeUpState> States { get; } = new(
        (MakeUpState.Assigned, ["待补学", "未补学", "已布置", "未完成", "Assigned"]),
        (MakeUpState.Submitted, ["待验收", "已提交", "待审核", "Submitted"]),
        (MakeUpState.Returned, ["已退回", "退回", "Returned"]),
        (MakeUpState.Accepted, ["已通过", "通过", "已验收", "已补学", "已补", "已完成", "完成", "Accepted"]));

    /// <summary>补学方式.</summary>
    public static ClosedList<MakeUpMode> Modes { get; } = new(
        (MakeUpMode.SelfStudy, ["自学", "个人自学", "自主学习", "Self-study"]),
        (MakeUpMode.Recording, ["观看录像", "看录像", "收看录像", "录像", "观看视频", "视频学习", "Recording"]),
        (MakeUpMode.Tutoring, ["辅导", "个别辅导", "集中辅导", "一对一辅导", "送学上门", "送学", "补课", "Tutoring"]),
        (MakeUpMode.Other, ["其他", "其它", "Other"]));
}
