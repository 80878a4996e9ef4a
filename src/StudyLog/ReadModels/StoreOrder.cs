using StudyLog.Queries;

namespace StudyLog.ReadModels;

/// <summary>How the database sorts by a key.</summary>
public static class StoreOrder
{
    /// <summary>By these values, one after the other, which way round the key says; what has none stands last either way.</summary>
    public static string Over<T>(this SortKey<T> key, IEnumerable<string> values)
        where T : struct, Enum =>
        string.Join(", ", values.Select(value => $"{value} {(key.IsDescending ? "desc" : "asc")} nulls last"));
}
