using Marten;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Hosting;

/// <summary>Ready: what a first start makes is made, the database answers, and the projections run.</summary>
public sealed class Readiness(IDocumentStore store, ProjectionProgress progress) : IReadiness
{
    /// <summary>Whether a start is still making what people sign in to.</summary>
    public bool IsBeginning { get; set; }

    public async Task<bool> IsReady(CancellationToken cancellation)
    {
        if (IsBeginning) return false;
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
