namespace StudyLog.Bench;

/// <summary>Takes two sides in turn, so that a slow minute of the machine falls on both.</summary>
internal static class Rounds
{
    public static async Task<(Figures First, Figures Second)> InterleaveAsync(
        int rounds,
        Func<CancellationToken, Task<double>> takeFirst,
        Func<CancellationToken, Task<double>> takeSecond,
        CancellationToken cancellation)
    {
        var first = new List<double>(rounds);
        var second = new List<double>(rounds);
        for (var round = 1; round <= rounds; round++)
        {
            first.Add(await takeFirst(cancellation));
            second.Add(await takeSecond(cancellation));
            Workbench.Tell(FormattableString.Invariant($"  round {round}: {first[^1]:N2} and {second[^1]:N2}"));
        }

        return (new Figures(first), new Figures(second));
    }

    public static async Task<Figures> RepeatAsync(int rounds, Func<CancellationToken, Task<double>> take, CancellationToken cancellation)
    {
        var figures = new List<double>(rounds);
        for (var round = 1; round <= rounds; round++)
        {
            figures.Add(await take(cancellation));
            Workbench.Tell(FormattableString.Invariant($"  round {round}: {figures[^1]:N2}"));
        }

        return new Figures(figures);
    }
}
