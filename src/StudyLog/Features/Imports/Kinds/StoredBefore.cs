using System.Diagnostics;
using Marten;
using StudyLog.Persistence;
using StudyLog.Projections;

namespace StudyLog.Features.Imports.Kinds;

/// <summary>Waits for what was stored to stand in the read models, longer than a reader would: what is not seen there would be entered twice.</summary>
public sealed class StoredBefore(IDocumentStore store, ProjectionProgress progress)
{
    /// <summary>Waits for everything that was stored before; false: it took longer than this.</summary>
    public async Task<bool> IsReadable(Attempt attempt, TimeSpan longest)
    {
        var waiting = Stopwatch.StartNew();
        await using var query = store.QuerySession(attempt.OrganisationId.ToString("D"));
        while (!(await progress.WaitFor(query, ReadModelSet.Shard, attempt.Cancellation)).UpToDate)
            if (waiting.Elapsed > longest) return false;
        return true;
    }
}
