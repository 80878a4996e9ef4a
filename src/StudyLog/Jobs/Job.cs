namespace StudyLog.Jobs;

/// <summary>What long work there is.</summary>
public enum JobKind
{
    /// <summary>A year's archive.</summary>
    Archive,

    /// <summary>The rows of a table that somebody brought are read and judged.</summary>
    JudgeImport,

    /// <summary>What was chosen of such a table is taken in.</summary>
    CommitImport,
}

/// <summary>How far a job is.</summary>
public enum JobState
{
    /// <summary>Nobody works on it yet.</summary>
    Waiting,

    /// <summary>A node works on it, or did until it was stopped.</summary>
    UnderWay,

    /// <summary>It is through.</summary>
    Done,

    /// <summary>It cannot be done.</summary>
    Failed,

    /// <summary>Whoever asked for it took it back.</summary>
    Cancelled,
}

/// <summary>Long work that is left and come back to.</summary>
/// <param name="Tenant">The organisation it is of.</param>
/// <param name="Id">Its id.</param>
/// <param name="UserId">Who asked for it, and in whose name it is done.</param>
/// <param name="Kind">What it is.</param>
/// <param name="About">What exactly was asked, as the kind writes it.</param>
/// <param name="State">How far it is.</param>
/// <param name="Finished">How many parts of it are done.</param>
/// <param name="Total">How many there are; null while nobody knows.</param>
/// <param name="Problem">The code of what ended it; null: nothing did.</param>
/// <param name="FileName">What the file it made is called; null: there is none.</param>
/// <param name="FileSize">Its size in bytes.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="EndedAt">When it ended; null: it has not.</param>
/// <param name="IsSeen">Whether somebody noted that it ended.</param>
/// <param name="IsPutAway">Whether nobody wants to see it any more.</param>
public sealed record Job(
    string Tenant,
    Guid Id,
    Guid UserId,
    JobKind Kind,
    string About,
    JobState State,
    long Finished,
    long? Total,
    string? Problem,
    string? FileName,
    long? FileSize,
    DateTimeOffset AskedAt,
    DateTimeOffset? EndedAt,
    bool IsSeen,
    bool IsPutAway)
{
    /// <summary>Whether somebody works on it, or will.</summary>
    public bool GoesOn => State is JobState.Waiting or JobState.UnderWay;
}
