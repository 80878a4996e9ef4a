namespace StudyLog.Persistence;

/// <summary>Wakes the one who waits; said several times before that, it wakes once.</summary>
public sealed class WakeSignal : IDisposable
{
    private readonly SemaphoreSlim signal = new(0, 1);

    /// <summary>Says that there may be something to look for.</summary>
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

    /// <summary>Waits until it is said; false: it was not within that time.</summary>
    public Task<bool> Wait(TimeSpan timeout, CancellationToken cancellation) => signal.WaitAsync(timeout, cancellation);

    public void Dispose() => signal.Dispose();
}
