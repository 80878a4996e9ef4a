using StudyLog.Commands;
using StudyLog.Features.Jobs;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.Jobs;

/// <summary>Long work, as an open page shows it: looked at again every second or two while any of it goes on, and never otherwise.</summary>
public sealed class JobWatch(PageDoor door, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1.5);

    private readonly CancellationTokenSource closed = new();
    private int watching;

    /// <summary>Something is further than it was.</summary>
    public event EventHandler? Moved;

    /// <summary>The latest first; null before the first look.</summary>
    public IReadOnlyList<JobView>? All { get; private set; }

    /// <summary>Looks, and goes on looking while any goes on.</summary>
    public async Task Look()
    {
        await LookOnce();
        if (All?.Any(job => job.GoesOn) is true && Interlocked.Exchange(ref watching, 1) == 0) _ = Task.Run(Watch);
    }

    /// <summary>Asks for long work, or says what becomes of it, and shows that.</summary>
    public async Task<Problem?> Do<TBody>(Guid? job, TBody body)
        where TBody : CommandBody
    {
        var done = await door.Do(job, body);
        await Look();
        return done.Problem;
    }

    /// <summary>Notes that it was seen how all of these ended.</summary>
    public async Task NoteAll(IEnumerable<JobView> ended)
    {
        foreach (var job in ended) await door.Do(job.Id, new MarkJobSeen.Body());
        await Look();
    }

    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
    }

    private async Task Watch()
    {
        try
        {
            while (All?.Any(job => job.GoesOn) is true)
            {
                await Task.Delay(Pace, clock, closed.Token);
                await LookOnce();
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The page is closed; the work goes on without it.
        }
        finally
        {
            Interlocked.Exchange(ref watching, 0);
        }
    }

    private async Task LookOnce()
    {
        if ((await door.Ask(new ListJobs.Query())).Value is { } answered) All = answered.Items;
        Moved?.Invoke(this, EventArgs.Empty);
    }
}
