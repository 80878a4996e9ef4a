namespace StudyLog.ReadModels;

/// <summary>What became so on a day, so that it can be told what was so on any day.</summary>
/// <param name="On">The first day it can have been so on; null when nobody knows.</param>
/// <param name="Value">What became so.</param>
public sealed record Dated<T>(DateOnly? On, T Value);

/// <summary>What became so, in the order of recording.</summary>
public static class Dated
{
    /// <summary>What holds at the end of the day: of what became so by then, or nobody knows when, that which was recorded last; null when there is none.</summary>
    public static Dated<T>? AsOf<T>(this IReadOnlyList<Dated<T>> history, DateOnly day) => history.LastOrDefault(each => each.On is null || each.On <= day);
}
