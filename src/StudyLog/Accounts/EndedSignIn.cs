namespace StudyLog.Accounts;

/// <summary>A sign-in that somebody ended before its tokens run out by themselves.</summary>
public sealed class EndedSignIn
{
    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    /// <summary>When the last of its tokens has run out, so that nobody need know of it any more.</summary>
    public DateTimeOffset Until { get; init; }
}
