using System.Diagnostics;
using Marten;
using Npgsql;
using StudyLog.Persistence;
using Wolverine.Runtime;
using Wolverine.Runtime.Agents;

namespace StudyLog.Projections;

/// <summary>Makes every read model anew from the first event on: when figures are doubted, or after a formula was mended.</summary>
public sealed class Rebuild(IWolverineRuntime runtime, IDocumentStore store, NpgsqlDataSource database, ProjectionProgress progress)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(250);

    /// <summary>From how many events, and how long it took; null when another node has the projections, which then has to be stopped first.</summary>
    public async Task<(long Events, TimeSpan Took)?> Run(CancellationToken cancellation, IProgress<int>? percent = null)
    {
        if (await OwnAgent(cancellation) is not { } agent) return null;

        var events = await Count(cancellation);
        var started = Stopwatch.GetTimestamp();
        await InlineLists.Rebuild(store, cancellation);
        await using var query = store.QuerySession(Guid.Empty.ToString("D"));
        var rebuilding = agent.RebuildAsync(cancellation);
        while (await Task.WhenAny(rebuilding, Task.Delay(LookAgain, cancellation)) != rebuilding)
            percent?.Report(await progress.Percent(query, ReadModelSet.Shard, cancellation));
        await rebuilding;
        while (!(await progress.WaitFor(query, ReadModelSet.Shard, cancellation)).UpToDate)
            percent?.Report(await progress.Percent(query, ReadModelSet.Shard, cancellation));
        percent?.Report(100);
        return (events, Stopwatch.GetElapsedTime(started));
    }

    private async Task<IEventSubscriptionAgent?> OwnAgent(CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < LongestWait; await Task.Delay(50, cancellation))
        {
            foreach (var uri in runtime.Agents.AllRunningAgentUris())
                if (runtime.Agents.TryFindActiveAgent<IEventSubscriptionAgent>(uri, out var agent)) return agent;
        }

        return null;
    }

    private async Task<long> Count(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select count(*) from {StoreConfiguration.Schema}.mt_events");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
