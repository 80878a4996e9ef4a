using StudyLog.Bench.Measurements;

namespace StudyLog.Bench.Reporting;

/// <summary>One line of the report.</summary>
internal sealed record Row(string Name, string What, string Unit, Figures? Ours)
{
    public Comparison? Against { get; init; }

    public Goal? Goal { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What must never happen at any speed; with one of these no goal is met.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    public bool? MeetsMust => Judge(goal => goal.Must);

    public bool? MeetsAim => Judge(goal => goal.Aim);

    public static Row NotTaken(IMeasurement measurement, Exception failure) =>
        new(measurement.Name, measurement.What, "–", Ours: null) { Failures = ["could not be taken: " + failure.Message.ReplaceLineEndings(" ")] };

    private bool? Judge(Func<Goal, double> limit)
    {
        var judged = Against?.Ratio ?? Ours;
        if (Goal is null || judged is null)
            return null;
        return Failures.Count == 0 && Goal.Allows(judged.Median, limit(Goal));
    }
}

/// <summary>The other side of a ratio, taken in the same rounds.</summary>
internal sealed record Comparison(string Floor, Figures Figures, Figures Ratio);

/// <summary>What the ratio (or, without one, the figure itself) must reach and what it aims at.</summary>
internal sealed record Goal(bool MoreIsBetter, double Must, double Aim, string Unit)
{
    public bool Allows(double figure, double limit) => MoreIsBetter ? figure >= limit : figure <= limit;
}
