using System.Diagnostics;

namespace StudyLog.Bench.Load;

/// <summary>Several clients at once for a given time.</summary>
internal static class Crowd
{
    /// <summary>How long answers that are still under way may take once the time is over.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <returns>What all clients together got done in a second.</returns>
    public static async Task<double> RateAsync(
        int clients, TimeSpan time, Func<LoadClock, CancellationToken, Task<int>> runClient, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(time + _patience);

        var clock = new LoadClock(time);
        var done = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => runClient(clock, patience.Token), patience.Token)));
        return done.Sum() / clock.Elapsed.TotalSeconds;
    }
}

/// <summary>Tells clients whether to go on.</summary>
internal sealed class LoadClock(TimeSpan time)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    public bool IsRunning => Elapsed < time;
}
