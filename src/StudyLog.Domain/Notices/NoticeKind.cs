namespace StudyLog.Domain.Notices;

/// <summary>What a notice tells of.</summary>
public enum NoticeKind
{
    /// <summary>A follow-up is due soon.</summary>
    FollowUpDueSoon,

    /// <summary>A follow-up is due today.</summary>
    FollowUpDueToday,

    /// <summary>A follow-up is overdue.</summary>
    FollowUpOverdue,

    /// <summary>A make-up study is due soon.</summary>
    MakeUpDueSoon,

    /// <summary>A make-up study is due today.</summary>
    MakeUpDueToday,

    /// <summary>A make-up study is overdue.</summary>
    MakeUpOverdue,

    /// <summary>A record is to be submitted today.</summary>
    RecordDueToday,

    /// <summary>A record should have been submitted.</summary>
    RecordOverdue,

    /// <summary>A period nears its end, and a required session is still to be held.</summary>
    SessionsLacking,

    /// <summary>交办.</summary>
    FollowUpIssued,

    /// <summary>A follow-up was given to those whom it tells.</summary>
    FollowUpReassigned,

    /// <summary>A follow-up was given to others, and is no longer theirs whom it tells.</summary>
    FollowUpGivenAway,

    /// <summary>退回 of a completion.</summary>
    FollowUpReturned,

    /// <summary>A completion waits for acceptance.</summary>
    CompletionSubmitted,

    /// <summary>More time is asked for.</summary>
    ExtensionRequested,

    /// <summary>More time was given.</summary>
    ExtensionGranted,

    /// <summary>More time was not given.</summary>
    ExtensionRefused,

    /// <summary>A follow-up rests.</summary>
    FollowUpSuspended,

    /// <summary>A follow-up goes on.</summary>
    FollowUpResumed,

    /// <summary>A follow-up need not be done any more.</summary>
    FollowUpCancelled,

    /// <summary>A follow-up is to be done after all.</summary>
    FollowUpReopened,

    /// <summary>A make-up study was assigned.</summary>
    MakeUpAssigned,

    /// <summary>A make-up study was handed back.</summary>
    MakeUpReturned,

    /// <summary>Leave is asked for.</summary>
    LeaveRequested,

    /// <summary>Leave was approved.</summary>
    LeaveApproved,

    /// <summary>Leave was refused.</summary>
    LeaveRefused,

    /// <summary>A record was handed back.</summary>
    RecordReturned,

    /// <summary>Nothing: it tries out a way.</summary>
    Trial,
}
