using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Hosting;
using StudyLog.LocalPostgres;
using StudyLog.Persistence;
using StudyLog.Projections;
using StudyLog.ReadModels;
using StudyLog.Tests.Hosting;
using Wolverine.Runtime;
using Wolverine.Runtime.Agents;

namespace StudyLog.Tests.Projections;

/// <summary>
/// A database for the read models of a class of tests, and the service's host without its door. Nobody else writes to it, so that everything
/// can be made anew and compared.
/// </summary>
public sealed class Store : IAsyncLifetime
{
    private readonly string folder = Path.Combine("/var/tmp", $"studylog-views-{Guid.NewGuid():N}");
    private readonly SemaphoreSlim starting = new(1);
    private IHost? host;
    private IReadOnlyList<Uri> shards = [];

    /// <summary>The server, when it has one of its own.</summary>
    public LocalPostgresServer? Server { get; private set; }

    public string ConnectionString { get; private set; } = "";

    public IServiceProvider Services => host!.Services;

    public IDocumentStore Documents => Services.GetRequiredService<IDocumentStore>();

    public ProjectionProgress Progress => Services.GetRequiredService<ProjectionProgress>();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Starts everything for the first test that asks, on the server of the run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="clock">What the readers of read models take for the present; null: what it is.</param>
    public Task<Store> Started(HostFixture run, CancellationToken cancellation, TimeProvider? clock = null) =>
        Started(() => run.NewDatabase(cancellation), cancellation, clock);

    /// <summary>Starts everything on a server of its own, which can be taken away.</summary>
    public Task<Store> StartedAlone(CancellationToken cancellation) => Started(
        async () =>
        {
            Server = await LocalPostgresServer.StartAsync(new LocalPostgresOptions { DataDirectory = folder }, cancellation);
            var connections = await LocalDatabase.Prepare(Server, cancellation);
            await Migration.Run(connections, StudyLogHost.AsOwner, cancellation);
            return connections;
        },
        cancellation);

    private async Task<Store> Started(Func<Task<DatabaseConnections>> database, CancellationToken cancellation, TimeProvider? clock = null)
    {
        await starting.WaitAsync(cancellation);
        try
        {
            if (host is not null) return this;

            ConnectionString = (await database()).Running;
            host = await StartHost(ConnectionString, cancellation, clock);
            shards = Services.GetRequiredService<IWolverineRuntime>().Agents.AllRunningAgentUris();
            return this;
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>The service's host on this database, as the only node.</summary>
    public static async Task<IHost> StartHost(string connectionString, CancellationToken cancellation, TimeProvider? clock = null)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection([new("StudyLog:SingleNode", "true")]);
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.AddStudyLog(connectionString);
        builder.Services.AddSingleton<ProjectionProgress>();
        builder.Services.AddPooledDbContextFactory<AccountsContext>(options => AccountsContext.Configure(options, connectionString));
        builder.Services.AddSingleton<AccountDirectory>();
        if (clock is not null) builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<ReadModelDesk>(services, clock));
        var host = builder.Build();
        await host.StartAsync(cancellation);
        return host;
    }

    /// <summary>Waits until the read models hold everything that was stored.</summary>
    public async Task CatchUp(CancellationToken cancellation)
    {
        await using var session = Documents.QuerySession(Guid.Empty.ToString("D"));
        for (var tries = 0; tries < 20; tries++)
            if ((await Progress.WaitFor(session, ReadModelSet.Shard, cancellation)).UpToDate) return;
        throw new TimeoutException("The read models do not get on.");
    }

    /// <summary>How those who project are, to be told of when they do not get on.</summary>
    public string Agents()
    {
        var agents = Services.GetRequiredService<IWolverineRuntime>().Agents;
        return string.Join(' ', shards.Select(uri =>
            agents.TryFindActiveAgent<IEventSubscriptionAgent>(uri, out var agent) ? $"{agent.Status} {agent.Failure?.Message}" : "gone"));
    }

    /// <summary>Every document of every read model, as the database writes it.</summary>
    public async Task<IReadOnlyList<string>> Dump(Guid? organisationId, CancellationToken cancellation)
    {
        var dump = new List<string>();
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        foreach (var document in DocumentTypes)
        {
            var table = $"{StoreConfiguration.Schema}.mt_doc_{document.ToLowerInvariant()}";
            await using var command = source.CreateCommand(
                $"select tenant_id || ' ' || id || ' ' || data::text from {table} where $1 is null or tenant_id = $1 order by tenant_id, id");
            command.Parameters.Add(new() { Value = (object?)organisationId?.ToString("D") ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation)) dump.Add($"{document} {reader.GetString(0)}");
        }

        return dump;
    }

    /// <summary>Makes every document anew from the first event on.</summary>
    public async Task Rebuild(CancellationToken cancellation)
    {
        var agents = Services.GetRequiredService<IWolverineRuntime>().Agents;
        var uri = agents.AllRunningAgentUris().Single(uri => uri.Scheme == "event-subscriptions");
        agents.TryFindActiveAgent<IEventSubscriptionAgent>(uri, out var agent).ShouldBeTrue();
        await agent.RebuildAsync(cancellation);
    }

    /// <summary>The read models of this host show a new session within the limit.</summary>
    public async Task ShouldProject(TimeSpan limit, CancellationToken cancellation)
    {
        var tale = new Tale();
        var session = tale.Session(new DateOnly(2022, 10, 25), tale.Department("办公室"));
        await tale.Store(Documents, cancellation);
        await using var query = Documents.QuerySession(tale.Tenant);
        await Wait.Until(async () => await query.LoadAsync<SessionSheet>(session, cancellation) is not null, limit, Agents);
    }

    /// <summary>Every document is what a rebuild from the first event on makes of it; tells those that are not, before and after.</summary>
    public async Task ShouldBeAsMadeAnew(CancellationToken cancellation, Guid? spoilt = null)
    {
        var before = await Dump(null, cancellation);
        if (spoilt is { } organisationId) await Spoil(organisationId, cancellation);
        await Rebuild(cancellation);
        await CatchUp(cancellation);
        var after = await Dump(null, cancellation);
        before.Except(after).Concat(after.Except(before)).ShouldBeEmpty();
        before.Count.ShouldBe(after.Count);
    }

    private const string Falsified = """{"remarks": 999, "rankNo": 999}""";

    /// <summary>Falsifies documents behind the projections' back, so that only a real rebuild makes them right again. Not every tale has figures; departments each has.</summary>
    private async Task Spoil(Guid organisationId, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(
            $"""
            with figures as (update {StoreConfiguration.Schema}.mt_doc_monthfigures set data = data || jsonb '{Falsified}' where tenant_id = $1)
            update {StoreConfiguration.Schema}.mt_doc_boarddepartment set data = data || jsonb '{Falsified}' where tenant_id = $1
            """);
        command.Parameters.Add(new() { Value = organisationId.ToString("D") });
        (await command.ExecuteNonQueryAsync(cancellation)).ShouldBeGreaterThan(0);
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.StopAsync();
            host.Dispose();
        }

        if (Server is not null) await Server.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        starting.Dispose();
    }

    public static readonly string[] DocumentTypes =
        ["SessionSheet", "AttendanceEntry", "FollowUpEntry", "BoardDepartment", "DepartmentMonth", "DepartmentInbox", "MonthFigures"];
}
