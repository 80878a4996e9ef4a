using Marten;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Hosting;

/// <summary>Ready: what a first start makes is made, the database answers, and the projections run.</summary>
public sealed class Readiness(IDocumentStore store, ProjectionProgress progress, Beginning beginning) : IReadiness
{
    public async Task<bool> IsReady(CancellationToken cancellation)
    {
        if (beginning.IsUnderWay) return false;
        try
        {
            await using var session = store.QuerySession(Guid.Empty.ToString("D"));
            return await progress.AllRun(session, cancellation);
        }
        catch (Exception e) when (Outage.Explains(e))
        {
            return false;
        }
    }
}
