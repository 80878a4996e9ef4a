using StudyLog.Domain.Notices;

namespace StudyLog.Notices;

/// <summary>What notices are about.</summary>
public enum NoticeSubject
{
    /// <summary>督办事项.</summary>
    FollowUp,

    /// <summary>补学.</summary>
    MakeUp,

    /// <summary>请假.</summary>
    Leave,

    /// <summary>会议记录.</summary>
    Record,

    /// <summary>应开会议.</summary>
    Frequency,

    /// <summary>Nothing.</summary>
    Trial,
}

/// <summary>Which kinds of notice are about what, and where more of it is to be seen.</summary>
public static class NoticeSubjects
{
    public static NoticeSubject SubjectOf(this NoticeKind kind) => kind switch
    {
        NoticeKind.MakeUpDueSoon or NoticeKind.MakeUpDueToday or NoticeKind.MakeUpOverdue or NoticeKind.MakeUpAssigned or NoticeKind.MakeUpReturned => NoticeSubject.MakeUp,
        NoticeKind.LeaveRequested or NoticeKind.LeaveApproved or NoticeKind.LeaveRefused => NoticeSubject.Leave,
        NoticeKind.RecordDueToday or NoticeKind.RecordOverdue or NoticeKind.RecordReturned => NoticeSubject.Record,
        NoticeKind.SessionsLacking => NoticeSubject.Frequency,
        NoticeKind.Trial => NoticeSubject.Trial,
        _ => NoticeSubject.FollowUp,
    };

    /// <summary>The page that shows what a notice is about.</summary>
    public static string AddressOf(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Kind.SubjectOf() switch
        {
            NoticeSubject.FollowUp => $"/follow-ups/{notice.StreamId:D}",
            NoticeSubject.Record => $"/sessions/{notice.StreamId:D}",
            NoticeSubject.Leave when notice.Kind == NoticeKind.LeaveRequested => "/leave",
            NoticeSubject.Leave => $"/sessions/{notice.SessionId:D}",
            NoticeSubject.MakeUp => "/make-ups",
            NoticeSubject.Trial => "/notices",
            _ => "/progress/frequency",
        };
    }
}
