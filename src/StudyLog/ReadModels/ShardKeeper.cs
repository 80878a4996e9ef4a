using Wolverine.Runtime;
using Wolverine.Runtime.Agents;

namespace StudyLog.ReadModels;

/// <summary>
/// Starts the projections of this node again soon after the database was away. Their host would do so by itself, but only at its next round
/// of assignments.
/// </summary>
public sealed class ShardKeeper(IWolverineRuntime runtime, ILogger<ShardKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var uri in runtime.Agents.AllRunningAgentUris())
            {
                if (!runtime.Agents.TryFindActiveAgent<IEventSubscriptionAgent>(uri, out var agent) || !CanBeStartedAgain(agent)) continue;
                await StartAgain(uri);
            }
        }
    }

    private static bool CanBeStartedAgain(IEventSubscriptionAgent agent) => agent.Status == JasperFx.AgentStatus.Paused;

    private async Task StartAgain(Uri uri)
    {
        try
        {
            await runtime.Agents.StartLocallyAsync(uri);
            logger.LogInformation("Projections {Uri} run again.", uri);
        }
#pragma warning disable CA1031 // Whatever hinders it now may be gone at the next look.
        catch (Exception e)
#pragma warning restore CA1031
        {
            logger.LogWarning(e, "Projections {Uri} could not be started again yet.", uri);
        }
    }
}
