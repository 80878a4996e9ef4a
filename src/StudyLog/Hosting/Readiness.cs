using Marten;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Hosting;

/// <summary>Ready: the database answers, and once it has been seen, every projection has a running shard.</summary>
public sealed class Readiness(IDocumentStore store, ProjectionProgress progress) : IReadiness
{
    public async Task<bool> IsReady(CancellationToken cancellation)
    {
        try
        {
            await using var session = store.QuerySession(Guid.Empty.ToString("D"));
            return await progress.AllRun(session, cancellation);
        }
        catch (Exception e) when (Failures.IsAnOutage(e))
        {
            return false;
        }
    }
}
