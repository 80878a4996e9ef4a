namespace StudyLog.Deliveries;

/// <summary>Where a notice goes out to.</summary>
public enum TargetKind
{
    /// <summary>A channel of the organisation.</summary>
    Channel,

    /// <summary>An account, by mail.</summary>
    Mail,

    /// <summary>Somebody whom no account can be read for: it goes nowhere, and an administrator is shown so.</summary>
    Nobody,
}

/// <summary>How far a delivery is.</summary>
public enum DeliveryState
{
    /// <summary>It is still to be sent, or to be sent again.</summary>
    Waiting,

    /// <summary>It was taken.</summary>
    Delivered,

    /// <summary>It was given up, and may be sent again by hand.</summary>
    Failed,

    /// <summary>It was about what is no longer so, and was not sent.</summary>
    Withdrawn,
}

/// <summary>A notice on its way.</summary>
/// <param name="Id">Its id, the same however often it is sent.</param>
/// <param name="NoticeId">The notice.</param>
/// <param name="TargetKind">Where to.</param>
/// <param name="TargetId">The channel, the account, or whom nobody can be reached for.</param>
/// <param name="State">How far it is.</param>
/// <param name="Tries">How often it was refused.</param>
/// <param name="BatchId">Those it is sent with in one message; null: it was not sent yet, or is sent alone.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="NextAt">When it is sent, or sent again.</param>
/// <param name="EndedAt">When it ended; null: it has not.</param>
/// <param name="Problem">What the last refusal said; null: none did.</param>
public sealed record Delivery(
    Guid Id,
    Guid NoticeId,
    TargetKind TargetKind,
    Guid TargetId,
    DeliveryState State,
    int Tries,
    Guid? BatchId,
    DateTimeOffset CreatedAt,
    DateTimeOffset NextAt,
    DateTimeOffset? EndedAt,
    string? Problem);

/// <summary>What keeps everything for a target waiting.</summary>
/// <param name="Since">Since when nobody answers.</param>
/// <param name="Tries">How often that was tried.</param>
/// <param name="NextAt">When it is tried next.</param>
/// <param name="Problem">What was wrong the last time.</param>
public sealed record Obstacle(DateTimeOffset Since, int Tries, DateTimeOffset NextAt, string Problem);

/// <summary>What came of sending.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>It was taken.</summary>
    public sealed record Taken : SendResult;

    /// <summary>It was refused for what it is; others may be taken.</summary>
    public sealed record Refused(string Problem) : SendResult;

    /// <summary>Nobody takes anything there now.</summary>
    public sealed record Unreachable(string Problem) : SendResult;
}

/// <summary>How long one waits before the next try, and when one gives up.</summary>
public static class BackOff
{
    /// <summary>So often something is refused before it is given up.</summary>
    public const int MostTries = 8;

    /// <summary>So long nobody answers before what waits is given up.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>How long one waits after so many tries: a minute, then twice as long each time, never longer than an hour.</summary>
    public static TimeSpan After(int tries) => tries > 6 ? LongestPause : Shortest * Math.Pow(2, Math.Max(0, tries - 1));
}
