using JasperFx;
using Npgsql;
using Wolverine;
using Wolverine.Runtime;
using Wolverine.Runtime.Agents;

namespace StudyLog.Projections;

/// <summary>
/// Has the projections begin as soon as the service has started, and starts those of this node again when they were stopped by something that
/// passes, like a database that was away in the middle of a batch. Their host waits an interval before its first look, and looks at agents that
/// are gone, not at agents that are paused.
/// </summary>
public sealed class ShardKeeper(
    IWolverineRuntime runtime, NpgsqlDataSource database, IHostApplicationLifetime lifetime, ILogger<ShardKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // Those that were stopped to be started again and are not running yet: their host does not list them meanwhile.
    private readonly HashSet<Uri> halfway = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        lifetime.ApplicationStarted.Register(() => _ = LookForWork());
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var uri in runtime.Agents.AllRunningAgentUris().Union(halfway).ToList())
            {
                if (runtime.Agents.TryFindActiveAgent<IEventSubscriptionAgent>(uri, out var agent) && (agent.Status == AgentStatus.Paused || halfway.Contains(uri)))
                    await StartAgain(agent, stoppingToken);
                else
                    halfway.Remove(uri);
            }
        }
    }

    private async Task LookForWork()
    {
        if (runtime.Options.Durability.Mode == DurabilityMode.Balanced) await new MessageBus(runtime).PublishAsync(new CheckAgentHealth());
    }

    private async Task StartAgain(IEventSubscriptionAgent agent, CancellationToken cancellation)
    {
        try
        {
            await using (var connection = await database.OpenConnectionAsync(cancellation))
            {
                // The database is back. What stopped them may stop them again (an event that cannot be applied); then this goes on, and readers
                // are told how far the read models are.
                halfway.Add(agent.Uri);
                await agent.StopAsync(cancellation);
            }

            await agent.StartAsync(cancellation);
            halfway.Remove(agent.Uri);
            logger.LogInformation("Projections {Uri} are started again.", agent.Uri);
        }
#pragma warning disable CA1031 // Whatever hinders it now may be gone at the next look.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            logger.LogWarning(e, "Projections {Uri} could not be started again yet.", agent.Uri);
        }
    }
}
