namespace StudyLog.Features;

/// <summary>Who did something.</summary>
/// <param name="UserId">The account; of somebody who checked in by a personal code, the person.</param>
/// <param name="UserName">The account's name now; null for what is no account, like the service itself at its first start.</param>
/// <param name="Name">The name now of the person it belongs to; null where it belongs to nobody.</param>
public sealed record Actor(Guid UserId, string? UserName, string? Name);
