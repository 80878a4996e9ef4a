using System.Diagnostics;

namespace StudyLog.Bench.Load;

/// <summary>
/// Clients that record remarks as fast as they are answered, or at a pace. <paramref name="choose"/> names the session of a client's next
/// remark, or none when the load is over.
/// </summary>
internal sealed class RemarkLoad(Office office, IReadOnlyList<BenchSession> sessions, Func<int?> choose, int readBackEvery)
{
    public const int Clients = 16;

    /// <summary>For loads that do not read back at all.</summary>
    public const int NeverReadBack = int.MaxValue;

    /// <summary>How many answers that are not 2xx end a client: the run has failed by then, and a broken service need not be hammered.</summary>
    private const int MostRefusals = 1000;

    /// <summary>How long after one remark a client begins the next at the earliest; zero: as fast as it is answered.</summary>
    public TimeSpan Pace { get; init; }

    public async Task<RemarkTally> RunAsync(TimeSpan longest, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(longest);

        var started = Stopwatch.GetTimestamp();
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(() => RunClientAsync(client, patience.Token), patience.Token));
        try
        {
            return RemarkTally.Sum(await Task.WhenAll(clients), Stopwatch.GetElapsedTime(started));
        }
        catch (OperationCanceledException outOfPatience) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"Not all remarks were answered within {longest}.", outOfPatience);
        }
    }

    private async Task<RemarkTally> RunClientAsync(int client, CancellationToken cancellation)
    {
        var tally = new RemarkTally();
        using var answer = new MemoryStream();

        // Each client begins elsewhere in the texts, so that no two say the same at the same time.
        var next = client * (RemarkTexts.Bodies.Count / Clients);
        var (started, begun) = (Stopwatch.GetTimestamp(), 0);
        while (tally.RefusalCount < MostRefusals && choose() is { } chosen)
        {
            if ((Pace * ++begun) - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } early)
                await Task.Delay(early, cancellation);
            var body = RemarkTexts.Bodies[next++ % RemarkTexts.Bodies.Count];
            try
            {
                var id = await RecordAsync(chosen, body, answer, tally, cancellation);
                if (id is not null && tally.Recorded.Count % readBackEvery == 0)
                    await ReadBackAsync(sessions[chosen], id, answer, tally, cancellation);
            }
            catch (HttpRequestException broken)
            {
                tally.Unanswered(broken);
            }
        }

        return tally;
    }

    /// <returns>The remark's id, as the answer spells it; null when it was not recorded.</returns>
    private async Task<byte[]?> RecordAsync(int session, byte[] body, MemoryStream answer, RemarkTally tally, CancellationToken cancellation)
    {
        var asked = Stopwatch.GetTimestamp();
        var status = await office.Client.SendAsync(HttpMethod.Post, sessions[session].Remarks, body, answer, cancellation);
        if (status != 201)
        {
            tally.Refused("POST", status, answer);
            return null;
        }

        tally.Latencies.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        var id = JsonBody.Id(answer.GetBuffer().AsSpan(0, (int)answer.Length));
        tally.Recorded.Add(new RecordedRemark(session, Guid.Parse(id)));
        return id;
    }

    /// <summary>Who has been told 201 must see her remark at once.</summary>
    private async Task ReadBackAsync(BenchSession session, byte[] id, MemoryStream answer, RemarkTally tally, CancellationToken cancellation)
    {
        var status = await office.Client.SendAsync(HttpMethod.Get, session.Record, body: null, answer, cancellation);
        if (status != 200)
            tally.Refused("GET", status, answer);
        else if (answer.GetBuffer().AsSpan(0, (int)answer.Length).IndexOf(id) < 0)
            tally.StaleReads++;
        tally.Reads++;
    }
}
