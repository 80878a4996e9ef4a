using System.Diagnostics;

namespace StudyLog.Bench.Load;

/// <summary>Clients that ask for addresses in turn as fast as they are answered.</summary>
internal static class Gets
{
    public const int Connections = 16;

    public static async Task<GetTally> RunAsync(KeepAliveClient client, IReadOnlyList<Uri> addresses, TimeSpan side, CancellationToken cancellation, int connections = Connections)
    {
        var latencies = new List<double>();
        var started = Random.Shared.Next(addresses.Count);
        var rate = await Crowd.RateAsync(connections, side, async (clock, token) =>
        {
            using var answer = new MemoryStream();
            var own = new List<double>();
            var next = Interlocked.Increment(ref started);
            while (clock.IsRunning)
            {
                var asked = Stopwatch.GetTimestamp();
                var status = await client.SendAsync(HttpMethod.Get, addresses[next++ % addresses.Count], body: null, answer, token);
                if (status != 200)
                    throw new InvalidOperationException(FormattableString.Invariant($"{addresses[0].AbsolutePath} answered {status}: {JsonBody.Text(answer)}"));
                own.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            lock (latencies)
                latencies.AddRange(own);
            return own.Count;
        }, cancellation);
        latencies.Sort();
        return new GetTally(rate, latencies);
    }
}

/// <summary>Answers a second, and how long each took in milliseconds, in order.</summary>
internal sealed record GetTally(double Rate, IReadOnlyList<double> Latencies);
