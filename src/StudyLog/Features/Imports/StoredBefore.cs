using System.Diagnostics;
using Marten;
using StudyLog.Imports;
using StudyLog.Jobs;
using StudyLog.Persistence;
using StudyLog.Projections;

namespace StudyLog.Features.Imports;

/// <summary>Waits for what was stored to stand in the read models, longer than a reader would: what is not seen there would be entered twice.</summary>
public sealed class StoredBefore(IDocumentStore store, ProjectionProgress progress)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>Waits for everything that was stored before.</summary>
    /// <exception cref="JobFailedException">The read models do not come after it.</exception>
    public async Task IsReadable(Import import, CancellationToken cancellation)
    {
        var waiting = Stopwatch.StartNew();
        await using var query = store.QuerySession(import.Tenant);
        while (!(await progress.WaitFor(query, ReadModelSet.Shard, cancellation)).UpToDate)
            if (waiting.Elapsed > LongestWait) throw new JobFailedException("read-models-behind");
    }
}
