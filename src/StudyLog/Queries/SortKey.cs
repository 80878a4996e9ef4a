namespace StudyLog.Queries;

/// <summary>One of the things that a list is sorted by.</summary>
/// <param name="By">What.</param>
/// <param name="IsDescending">Whether the order is turned round. What is not known stands last either way.</param>
public sealed record SortKey<T>(T By, bool IsDescending = false)
    where T : struct, Enum;
