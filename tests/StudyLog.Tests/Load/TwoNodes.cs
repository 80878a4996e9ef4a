using Microsoft.AspNetCore.Builder;
using StudyLog.Persistence;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Load;

/// <summary>Two nodes of one service, as users run them: they elect a leader, who says which of them projects.</summary>
public sealed class TwoNodes(HostFixture host) : IAsyncLifetime
{
    private readonly List<WebApplication> apps = [];

    internal Node A { get; private set; } = null!;

    internal Node B { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var connections = await host.NewDatabase(TestContext.Current.CancellationToken);
        A = await Start(connections);
        B = await Start(connections);
    }

    public async ValueTask DisposeAsync()
    {
        A.Dispose();
        B.Dispose();
        foreach (var app in apps) await app.DisposeAsync();
    }

    private async Task<Node> Start(DatabaseConnections connections)
    {
        var app = await HostFixture.Start(
            connections, new($"ConnectionStrings:{DatabaseConnections.RunningName}", connections.Running), new("StudyLog:SingleNode", "false"));
        apps.Add(app);
        return Node.Of(app);
    }
}
