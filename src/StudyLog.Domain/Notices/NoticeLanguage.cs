namespace StudyLog.Domain.Notices;

/// <summary>A language that notices are written in.</summary>
public enum NoticeLanguage
{
    /// <summary>中文.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}
