using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using JasperFx;
using Npgsql;
using Wolverine;
using Wolverine.Runtime;
using Wolverine.Runtime.Agents;

namespace StudyLog.Projections;

/// <summary>
/// Has the projections begin as soon as the service has started, and starts those of this node again when they were stopped by something that
/// passes: a database that was away in the middle of a batch, or another host that projected too, for a moment. Their host waits an interval
/// before its first look, and looks at agents that are gone, not at agents that are paused or have stopped themselves.
/// </summary>
public sealed class ShardKeeper(
    IWolverineRuntime runtime, NpgsqlDataSource database, IHostApplicationLifetime lifetime, IMeterFactory meters, TimeProvider clock, ILogger<ShardKeeper> logger)
    : BackgroundService
{
    public const string MeterName = "StudyLog.Projections";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WarnAgainAfter = TimeSpan.FromMinutes(1);

    // Those this node has. Their host no longer lists one that has stopped, but finds it by name until it is given away.
    private readonly ConcurrentDictionary<Uri, byte> own = [];

    // Those that were stopped to be started again and are not running yet.
    private readonly HashSet<Uri> halfway = [];

    // When somebody was last warned that it does not run.
    private readonly Dictionary<Uri, DateTimeOffset> warned = [];

    private int paused;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        meters.Create(MeterName).CreateObservableGauge(
            "studylog.projection.paused", () => Volatile.Read(ref paused), "{projection}", "Projections of this node that do not run.");
        lifetime.ApplicationStarted.Register(() => _ = LookForWork());
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(ending.Token)) await Look(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The service ends, and its projections with it.
        }
    }

    // They may stop before the first interval has passed, so they are noted at once.
    private async Task LookForWork()
    {
        foreach (var uri in runtime.Agents.AllRunningAgentUris()) own.TryAdd(uri, 0);
        if (runtime.Options.Durability.Mode == DurabilityMode.Balanced) await new MessageBus(runtime).PublishAsync(new CheckAgentHealth());
    }

    private async Task Look(CancellationToken cancellation)
    {
        foreach (var uri in runtime.Agents.AllRunningAgentUris()) own.TryAdd(uri, 0);
        var found = 0;
        foreach (var uri in own.Keys)
        {
            if (!runtime.Agents.TryFindActiveAgent<IEventSubscriptionAgent>(uri, out var agent)) Forget(uri);
            else if (halfway.Contains(uri) || HasFailed(agent))
            {
                found++;
                Warn(agent);
                await StartAgain(agent, cancellation);
            }
        }

        Volatile.Write(ref paused, found);
    }

    private void Forget(Uri uri)
    {
        own.TryRemove(uri, out _);
        halfway.Remove(uri);
    }

    // Says which event, never what is in it.
    private void Warn(IEventSubscriptionAgent agent)
    {
        var now = clock.GetUtcNow();
        if (agent.Failure is not { } failure || (warned.TryGetValue(agent.Uri, out var last) && now - last < WarnAgainAfter)) return;
        warned[agent.Uri] = now;
        logger.LogWarning(
            "Projections {Uri} are paused ({Category}, event {EventNumber} {EventType}); they are tried again, and until then readers are told how far they are.",
            agent.Uri,
            failure.Category,
            failure.Event?.Sequence,
            failure.Event?.EventTypeName);
    }

    // What was stopped by somebody, to be given away or made anew, has no failure to tell of.
    private static bool HasFailed(IEventSubscriptionAgent agent) =>
        !agent.IsRebuilding && (agent.Status == AgentStatus.Paused || (agent.Status == AgentStatus.Stopped && agent.Failure is not null));

    private async Task StartAgain(IEventSubscriptionAgent agent, CancellationToken cancellation)
    {
        try
        {
            await using (var connection = await database.OpenConnectionAsync(cancellation))
            {
                // The database is back. Also one that has stopped itself is stopped, so that nothing of a batch that failed is kept. What stopped
                // them may stop them again (an event that cannot be applied); then this goes on, and readers are told how far they are.
                halfway.Add(agent.Uri);
                await agent.StopAsync(cancellation).WaitAsync(LongestStop, cancellation);
            }

            await agent.StartAsync(cancellation);
            halfway.Remove(agent.Uri);
            logger.LogInformation("Projections {Uri} are started again.", agent.Uri);
        }
#pragma warning disable CA1031 // Whatever hinders it now may be gone at the next look, also a cancellation that is not this service's.
        catch (Exception e) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogWarning(e, "Projections {Uri} could not be started again yet.", agent.Uri);
        }
    }
}
