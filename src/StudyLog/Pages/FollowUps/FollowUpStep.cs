namespace StudyLog.Pages.FollowUps;

/// <summary>What can be done about a follow-up.</summary>
public enum FollowUpStep
{
    /// <summary>签收.</summary>
    Receive,

    /// <summary>反馈.</summary>
    Report,

    /// <summary>提交办结.</summary>
    Submit,

    /// <summary>申请延期.</summary>
    AskForTime,

    /// <summary>同意延期.</summary>
    GrantTime,

    /// <summary>不同意延期.</summary>
    RefuseTime,

    /// <summary>办结、销号.</summary>
    Close,

    /// <summary>退回.</summary>
    Return,

    /// <summary>暂缓.</summary>
    Suspend,

    /// <summary>恢复办理.</summary>
    Resume,

    /// <summary>改派.</summary>
    Reassign,

    /// <summary>转入后续会议.</summary>
    CarryOver,

    /// <summary>撤销.</summary>
    Cancel,

    /// <summary>重新办理.</summary>
    Reopen,
}
