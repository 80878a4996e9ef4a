using System.Diagnostics;
using JasperFx;
using Marten;
using Npgsql;
using Wolverine.Runtime;
using Wolverine.Runtime.Agents;

namespace StudyLog.Persistence;

/// <summary>How far a read model is, as an answer states it.</summary>
/// <param name="EventNumber">The number of the last event it holds.</param>
/// <param name="UpToDate">Whether that was the last event there was when it was asked for.</param>
public readonly record struct AsOf(long EventNumber, bool UpToDate);

/// <summary>Lets a reader wait, within bounds, until a read model holds everything that was stored when the reader asked.</summary>
public sealed class ProjectionProgress(IWolverineRuntime runtime)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private const string Sql =
        $"""
        select coalesce((select max(seq_id) from {StoreConfiguration.Schema}.mt_events), 0),
               coalesce((select last_seq_id from {StoreConfiguration.Schema}.mt_event_progression where name = $1), 0)
        """;

    // The projections may run on another node; which node runs them stands in the table of assignments.
    private const string AssignedSql =
        $"""
        select exists (
            select from {StoreConfiguration.MessageSchema}.wolverine_node_assignments assigned
            join {StoreConfiguration.MessageSchema}.wolverine_nodes node on node.id = assigned.node_id
            where assigned.id like 'event-subscriptions:%' and node.health_check > now() - interval '1 minute')
        """;

    /// <summary>Waits for the shard to reach the last event there is now: one round trip when nothing is outstanding.</summary>
    public async Task<AsOf> WaitFor(IQuerySession session, string shard, CancellationToken cancellation)
    {
        var (wanted, reached) = await Positions(session, shard, cancellation);
        var waiting = Stopwatch.StartNew();
        for (var pause = 5; reached < wanted && waiting.Elapsed < LongestWait; pause = Math.Min(pause * 2, 50))
        {
            await Task.Delay(pause, cancellation);
            reached = (await Positions(session, shard, cancellation)).Reached;
        }

        return new AsOf(reached, reached >= wanted);
    }

    /// <summary>How many hundredths of the events a read model holds.</summary>
    public async Task<int> Percent(IQuerySession session, string shard, CancellationToken cancellation)
    {
        var (wanted, reached) = await Positions(session, shard, cancellation);
        return wanted == 0 ? 100 : (int)(100 * reached / wanted);
    }

    /// <summary>Whether the database answers and the projections run: here, or on the node they are assigned to.</summary>
    public async Task<bool> AllRun(IQuerySession session, CancellationToken cancellation)
    {
        await Positions(session, "HighWaterMark", cancellation);
        var here = runtime.Agents.AllRunningAgentUris()
            .Select(uri => runtime.Agents.TryFindActiveAgent<IEventSubscriptionAgent>(uri, out var agent) ? agent : null)
            .OfType<IEventSubscriptionAgent>()
            .ToList();
        return here.Count > 0 ? here.TrueForAll(agent => agent.Status == AgentStatus.Running) : await AnotherNodeRunsThem(session, cancellation);
    }

    private static async Task<bool> AnotherNodeRunsThem(IQuerySession session, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(AssignedSql);
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        return await reader.ReadAsync(cancellation) && reader.GetBoolean(0);
    }

    private static async Task<(long Wanted, long Reached)> Positions(IQuerySession session, string shard, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sql) { Parameters = { new() { Value = shard } } };
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }
}
