namespace StudyLog.Documents.Archives;

/// <summary>What a file of the archive is. Each kind has a folder of its own.</summary>
public enum ArchivedKind
{
    /// <summary>The year's plan (年度计划).</summary>
    Plan,

    /// <summary>The year's summary (年度总结).</summary>
    Summary,

    /// <summary>Every session, those called off too (学习台账).</summary>
    Ledger,

    /// <summary>A session's record (会议记录).</summary>
    Record,

    /// <summary>A session's minutes (会议纪要).</summary>
    Minutes,

    /// <summary>Who was there and who was not (考勤).</summary>
    Attendance,

    /// <summary>What was said (发言).</summary>
    Speeches,

    /// <summary>What was left to be done (督办事项).</summary>
    FollowUps,

    /// <summary>What was corrected after a record was confirmed (更正).</summary>
    Amendments,

    /// <summary>A file that was handed in with a session (附件).</summary>
    Attachment,
}

/// <summary>The words for kinds.</summary>
internal static class KindWords
{
    /// <summary>The word, which is also the folder's name.</summary>
    public static string Word(this ArchivedKind kind) => kind switch
    {
        ArchivedKind.Plan => "年度计划",
        ArchivedKind.Summary => "年度总结",
        ArchivedKind.Ledger => "学习台账",
        ArchivedKind.Record => "会议记录",
        ArchivedKind.Minutes => "会议纪要",
        ArchivedKind.Attendance => "考勤",
        ArchivedKind.Speeches => "发言",
        ArchivedKind.FollowUps => "督办事项",
        ArchivedKind.Amendments => "更正",
        ArchivedKind.Attachment => "附件",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
