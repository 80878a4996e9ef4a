using System.Diagnostics;
using JasperFx.Events.Daemon.HighWater;
using Marten;
using Marten.Services;
using StudyLog.Persistence;

namespace StudyLog.Projections;

/// <summary>
/// Wakes the projections of this process when one of its sessions has committed, after the commit and at no cost to it: hardly any commits
/// without events. What other processes append is noticed by polling.
/// </summary>
public sealed class AppendSignal : DocumentSessionListenerBase, IDaemonWakeup
{
    // After a quiet time the first commit is looked for at once; while many come, they are gathered for this long. Each look makes a batch, and
    // small batches cost as much as large ones: looking more often makes everything later.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(3);

    private readonly WakeSignal signal = new();
    private long lastLook;

    /// <summary>Says that there may be new events.</summary>
    public void Wake() => signal.Wake();

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        Wake();
        return Task.CompletedTask;
    }

    public async Task WaitAsync(TimeSpan timeout, CancellationToken token)
    {
        if (await signal.Wait(timeout, token))
        {
            var rest = Gathering - Stopwatch.GetElapsedTime(lastLook);
            await Task.Delay(rest > Settling ? rest : Settling, token);
        }

        lastLook = Stopwatch.GetTimestamp();
    }

    public void Dispose() => signal.Dispose();
}
