namespace StudyLog.ReadModels;

/// <summary>The order of sessions and follow-ups by year and running number, whatever the number of digits; the database sorts likewise (<see cref="InStore"/>).</summary>
public sealed class ByNumber : IComparer<string>
{
    private const string Number = "d.data ->> 'number'";

    private ByNumber()
    {
    }

    /// <summary>What the database sorts by, one after the other.</summary>
    public static IReadOnlyList<string> InStore { get; } = [$"split_part({Number}, '-', 1)", $"length({Number})", Number];

    /// <summary>The order itself.</summary>
    public static ByNumber Comparer { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        ({ } first, { } second) =>
            YearOf(first).SequenceCompareTo(YearOf(second)) is not 0 and var byYear ? byYear
            : first.Length.CompareTo(second.Length) is not 0 and var byLength ? byLength
            : string.CompareOrdinal(first, second),
    };

    private static ReadOnlySpan<char> YearOf(string number) => number.IndexOf('-', StringComparison.Ordinal) is >= 0 and var end ? number.AsSpan(0, end) : number;
}
