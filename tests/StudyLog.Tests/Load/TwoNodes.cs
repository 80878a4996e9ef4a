using Microsoft.AspNetCore.Builder;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Load;

/// <summary>Two more hosts on the database of the run, as two nodes of one service.</summary>
public sealed class TwoNodes(HostFixture host) : IAsyncLifetime
{
    private readonly List<WebApplication> apps = [];

    internal Node A { get; private set; } = null!;

    internal Node B { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        A = await Start();
        B = await Start();
    }

    public async ValueTask DisposeAsync()
    {
        A.Dispose();
        B.Dispose();
        foreach (var app in apps) await app.DisposeAsync();
    }

    private async Task<Node> Start()
    {
        var app = await HostFixture.Start(host.Connections);
        apps.Add(app);
        return Node.Of(app);
    }
}
