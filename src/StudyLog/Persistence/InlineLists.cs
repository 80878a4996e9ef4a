using JasperFx.Events.Projections;
using Marten;

namespace StudyLog.Persistence;

/// <summary>The lists that are written in the transaction of the command, beside the read models that follow it.</summary>
public static class InlineLists
{
    private static readonly TimeSpan LongestRebuild = TimeSpan.FromHours(1);

    /// <summary>Makes each of them anew from its events. Nobody may write meanwhile: what a command adds to a list while it is made would be lost.</summary>
    public static async Task Rebuild(IDocumentStore store, CancellationToken cancellation)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        foreach (var projection in ((DocumentStore)store).Options.Projections.All.Where(projection => projection.Lifecycle == ProjectionLifecycle.Inline))
            await daemon.RebuildProjectionAsync(projection.Name, LongestRebuild, cancellation);
    }
}
