using StudyLog.Domain.People;

namespace StudyLog.ReadModels;

/// <summary>The order in which lists name people: by rank, then by 姓氏笔画, then by name; who lacks one stands behind those who have it.</summary>
public sealed class ByRank : IComparer<Person>
{
    private ByRank()
    {
    }

    /// <summary>The order itself.</summary>
    public static ByRank Comparer { get; } = new();

    /// <inheritdoc/>
    public int Compare(Person? x, Person? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        ({ } first, { } second) =>
            (first.RankNo ?? int.MaxValue).CompareTo(second.RankNo ?? int.MaxValue) is not 0 and var byRank ? byRank
            : (first.StrokeKey is null).CompareTo(second.StrokeKey is null) is not 0 and var byKnown ? byKnown
            : string.CompareOrdinal(first.StrokeKey, second.StrokeKey) is not 0 and var byStroke ? byStroke
            : string.CompareOrdinal(first.Name, second.Name),
    };
}
