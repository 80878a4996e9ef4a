namespace StudyLog.ReadModels;

/// <summary>
/// Lists that stay sorted and without repetition. Documents hold these instead of sets, so that the same facts give the same bytes however
/// the events were batched.
/// </summary>
public static class SortedLists
{
    /// <summary>With the item; the same list when it has it.</summary>
    public static IReadOnlyList<T> With<T>(this IReadOnlyList<T> sorted, T item)
        where T : IComparable<T> =>
        sorted.Contains(item) ? sorted : [.. sorted.Append(item).Order()];

    /// <summary>With all items; the same list when it has them.</summary>
    public static IReadOnlyList<T> Union<T>(this IReadOnlyList<T> sorted, IEnumerable<T> items)
        where T : IComparable<T>
    {
        var missing = items.Where(item => !sorted.Contains(item)).ToHashSet();
        return missing.Count == 0 ? sorted : [.. sorted.Concat(missing).Order()];
    }
}
