using System.Net;

namespace StudyLog.CommandLine.Service;

/// <summary>Waits for long work at the server, which goes on whether anybody waits or not; a server that is away for a moment is waited for, too.</summary>
internal sealed class Waiting(ServiceClient service, Surroundings around)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostPatience = TimeSpan.FromMinutes(2);

    /// <summary>The job when it has ended well. Whoever waited has seen it, so that no page tells it again.</summary>
    public async Task<Answer<Job>> ForEndOf(Guid id, string what, CancellationToken cancellation)
    {
        var progress = new Progress(around, what);
        try
        {
            var ended = await Ended(id, progress, cancellation);
            await Note(id, cancellation);
            return ended.Value.State == "done" ? ended : throw StopException.Failed(ended.Value.Problem?.Detail ?? Texts.Say("job-taken-back"));
        }
        finally
        {
            progress.End();
        }
    }

    private async Task<Answer<Job>> Ended(Guid id, Progress progress, CancellationToken cancellation)
    {
        for (var pause = Shortest; ; pause = pause * 1.5 < Longest ? pause * 1.5 : Longest)
        {
            var job = await Looked(id, cancellation);
            progress.Tell(job.Value.Finished, job.Value.Total);
            if (job.Value.EndedAt is not null) return job;
            await Task.Delay(pause, cancellation);
        }
    }

    // An auditor may look and not note.
    private async Task Note(Guid id, CancellationToken cancellation)
    {
        try
        {
            await service.Post<Job>($"jobs/{id}/seen", body: null, cancellation);
        }
        catch (StopException)
        {
            // Then a page tells it once more.
        }
    }

    private async Task<Answer<Job>> Looked(Guid id, CancellationToken cancellation)
    {
        for (var since = around.Clock.GetUtcNow(); ;)
        {
            try
            {
                return await service.Get<Job>($"jobs/{id}", cancellation);
            }
            catch (StopException away) when (IsAway(away) && around.Clock.GetUtcNow() - since < MostPatience)
            {
                await Task.Delay(Longest, cancellation);
            }
        }
    }

    private static bool IsAway(StopException stop) => stop is UnreachableException or RefusedException { Status: HttpStatusCode.ServiceUnavailable };
}
