using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;

namespace StudyLog.Bench.Processes;

/// <summary>Has a process collect whatever it uses no longer, as its runtime does by itself where the machine's memory runs short.</summary>
internal static class FullCollection
{
    /// <summary>The runtime's own keyword (<c>GCHeapCollect</c>): who begins to listen to it has the heap collected.</summary>
    private const long Collect = 0x80_0000;

    /// <summary>A heap of hundreds of megabytes takes a fraction of this.</summary>
    private static readonly TimeSpan _enough = TimeSpan.FromSeconds(5);

    public static async Task OfAsync(int process, CancellationToken cancellation)
    {
        var runtime = new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, Collect);
        using var session = await new DiagnosticsClient(process).StartEventPipeSessionAsync(
            [runtime], requestRundown: false, circularBufferMB: 16, cancellation);
        var told = session.EventStream.CopyToAsync(Stream.Null, cancellation);
        await Task.Delay(_enough, cancellation);
        await session.StopAsync(cancellation);
        await told;
    }
}
