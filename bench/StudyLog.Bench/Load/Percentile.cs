namespace StudyLog.Bench.Load;

internal static class Percentile
{
    /// <summary>What this share of the figures, which are in order, stays below; not a number when there are none.</summary>
    public static double Of(IReadOnlyList<double> sorted, double share) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
