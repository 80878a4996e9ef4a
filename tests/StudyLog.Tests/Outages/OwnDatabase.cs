using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Hosting;
using StudyLog.Http;
using StudyLog.LocalPostgres;
using StudyLog.Persistence;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Outages;

/// <summary>A host with a PostgreSQL of its own, which can be taken away from it.</summary>
public sealed class OwnDatabase : IAsyncLifetime
{
    private readonly string directory = Path.Combine("/var/tmp", $"studylog-outage-{Guid.NewGuid():N}");
    private LocalPostgresServer? postgres;
    private WebApplication? app;

    internal LocalPostgresServer Postgres => postgres!;

    internal Node Node { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        postgres = await LocalPostgresServer.StartAsync(new LocalPostgresOptions { DataDirectory = directory }, CancellationToken.None);
        var connections = await LocalDatabase.Prepare(postgres, CancellationToken.None);
        await Migration.Run(connections, StudyLogHost.AsOwner, CancellationToken.None);
        app = await HostFixture.Start(connections);
        Node = Node.Of(app);
    }

    /// <summary>A committee, on connections that no other test's outage has broken.</summary>
    internal Task<Committee> Begin()
    {
        Node.Services.GetRequiredService<NpgsqlDataSource>().Clear();
        NpgsqlConnection.ClearAllPools();
        return Committee.Begin(Node);
    }

    public async ValueTask DisposeAsync()
    {
        Node?.Dispose();
        if (app is not null) await app.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
    }
}
