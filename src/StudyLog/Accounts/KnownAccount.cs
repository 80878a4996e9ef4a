namespace StudyLog.Accounts;

/// <summary>Whom an account stands for.</summary>
/// <param name="UserName">Its name.</param>
/// <param name="PersonId">The person it belongs to, when it belongs to one.</param>
public sealed record KnownAccount(string UserName, Guid? PersonId);
