using Microsoft.AspNetCore.Builder;
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

    /// <summary>A committee; after another test's outage a connection may have to be found broken first.</summary>
    internal async Task<Committee> Begin()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await Committee.Begin(Node);
            }
            catch (Exception exception) when (tries < 5 && Outage.Explains(exception))
            {
                // Once more, on a new connection.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Node?.Dispose();
        if (app is not null) await app.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
    }
}
