using JasperFx.Events.Daemon.HighWater;
using Marten;
using Marten.Services;

namespace StudyLog.ReadModels;

/// <summary>
/// Wakes the projections of this process when one of its sessions has committed events, after the commit and at no cost to it. What other
/// processes append is noticed by polling.
/// </summary>
public sealed class AppendSignal : DocumentSessionListenerBase, IDaemonWakeup
{
    // Commits that come this close together are looked for once.
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(5);

    private readonly SemaphoreSlim signal = new(0, 1);

    /// <summary>Says that there may be new events.</summary>
    public void Wake()
    {
        try
        {
            if (signal.CurrentCount == 0) signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else said so at the same moment.
        }
    }

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        if (commit.GetStreams().Any()) Wake();
        return Task.CompletedTask;
    }

    public async Task WaitAsync(TimeSpan timeout, CancellationToken token)
    {
        if (await signal.WaitAsync(timeout, token)) await Task.Delay(Gathering, token);
    }

    public void Dispose() => signal.Dispose();
}
