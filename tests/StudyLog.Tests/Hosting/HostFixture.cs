using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using StudyLog.Demo;
using StudyLog.Hosting;
using StudyLog.LocalPostgres;
using StudyLog.Persistence;
using StudyLog.Tests.Hosting;

[assembly: AssemblyFixture(typeof(HostFixture))]

namespace StudyLog.Tests.Hosting;

/// <summary>The whole service on a real PostgreSQL and a real port, one for the run. Each test takes a fresh organisation.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    private const string Migrated = "studylog_migrated";

    private readonly string directory = Path.Combine("/var/tmp", $"studylog-tests-{Guid.NewGuid():N}");
    private LocalPostgresServer? postgres;
    private WebApplication? app;

    public IServiceProvider Services => app!.Services;

    public LocalPostgresServer Postgres => postgres!;

    public DatabaseConnections Connections { get; private set; } = null!;

    public Uri Address => new(app!.Urls.First());

    /// <summary>A client that follows no redirects and keeps no cookies.</summary>
    public HttpClient CreateClient() =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };

    public async ValueTask InitializeAsync()
    {
        // Nothing of a test run must survive a loss of power.
        var quick = new Dictionary<string, string> { ["fsync"] = "off", ["synchronous_commit"] = "off", ["full_page_writes"] = "off" };

        // Several hosts, each with a pool, may be at work on databases of their own.
        quick["max_connections"] = "300";
        postgres = await LocalPostgresServer.StartAsync(
            new LocalPostgresOptions { DataDirectory = directory, Settings = quick }, CancellationToken.None);
        Connections = await LocalDatabase.Prepare(postgres, CancellationToken.None);
        await Migration.Run(Connections, StudyLogHost.AsOwner, CancellationToken.None);
        await CopyAside();
        app = await Start(Connections);
    }

    // What somebody is connected to cannot be copied.
    private async Task CopyAside()
    {
        NpgsqlConnection.ClearAllPools();
        await Create(Migrated, new NpgsqlConnectionStringBuilder(Connections.Owner).Database!, CancellationToken.None);
    }

    /// <summary>A migrated database of a test's own, on the server of the run: a copy of one that was migrated once, which is faster.</summary>
    public Task<DatabaseConnections> NewDatabase(CancellationToken cancellation) => Create($"studylog_{Guid.NewGuid():N}", Migrated, cancellation);

    /// <summary>One with nothing in it, likewise.</summary>
    public Task<DatabaseConnections> EmptyDatabase(CancellationToken cancellation) => Create($"studylog_{Guid.NewGuid():N}", "template1", cancellation);

    /// <summary>The same under a name of its own.</summary>
    public Task<DatabaseConnections> NewDatabase(string name, CancellationToken cancellation) => Create(name, Migrated, cancellation);

    private async Task<DatabaseConnections> Create(string name, string template, CancellationToken cancellation)
    {
        await using var superuser = NpgsqlDataSource.Create(Postgres.SuperuserConnectionString);
        await using (var create = superuser.CreateCommand($"create database {name} template {template} owner {DatabaseConnections.OwnerName}"))
            await create.ExecuteNonQueryAsync(cancellation);

        return new DatabaseConnections(In(Connections.Running), In(Connections.Owner));

        string In(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { Database = name }.ConnectionString;
    }

    /// <summary>One more host on a database of a test's own.</summary>
    public static Task<WebApplication> Start(DatabaseConnections connections, params KeyValuePair<string, string?>[] settings) =>
        StartWith(connections, services: null, settings);

    /// <summary>One whose clock a test sets.</summary>
    public static Task<WebApplication> StartAt(TimeProvider clock, DatabaseConnections connections, params KeyValuePair<string, string?>[] settings) =>
        StartWith(connections, services => services.AddSingleton(clock), settings);

    /// <summary>One whose demo is told by these organisations alone.</summary>
    public static Task<WebApplication> StartWith(DatabaseConnections connections, params DemoOrganisation[] demo) =>
        StartWith(connections, services => services.AddSingleton<IReadOnlyList<DemoOrganisation>>(demo));

    private static async Task<WebApplication> StartWith(
        DatabaseConnections connections, Action<IServiceCollection>? services, params KeyValuePair<string, string?>[] settings)
    {
        // As when it runs by itself; the pages' style sheets and scripts are found by this name, beside the binaries.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "StudyLog", ContentRootPath = AppContext.BaseDirectory });
        services?.Invoke(builder.Services);
        builder.Configuration.AddInMemoryCollection(
        [
            new("urls", "http://127.0.0.1:0"),
            new("StudyLog:SignInsPerMinute", "100000"),
            new("StudyLog:SingleNode", "true"),

            // Nothing is written that no test asked for.
            new("StudyLog:Reminders", "off"),
            new("StudyLog:Deliveries", "off"),
            new("StudyLog:Mail:Host", "mail.example.org"),
        ]);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        var app = StudyLogHost.Build(builder, connections.Running);
        await app.StartAsync();
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        if (postgres is not null) await postgres.DisposeAsync();
        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
    }
}
