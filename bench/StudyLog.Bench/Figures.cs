namespace StudyLog.Bench;

/// <summary>The same figure, taken once a round.</summary>
internal sealed record Figures(IReadOnlyList<double> Rounds)
{
    public double Minimum => Rounds.Min();

    public double Maximum => Rounds.Max();

    public double Median
    {
        get
        {
            var sorted = Rounds.Order().ToArray();
            var middle = sorted.Length / 2;
            return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    /// <summary>Divides round by round: what the machine did to both sides of a round cancels out.</summary>
    public Figures Over(Figures other) => new([.. Rounds.Zip(other.Rounds, (ours, theirs) => ours / theirs)]);
}
