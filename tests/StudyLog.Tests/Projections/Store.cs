using Marten;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StudyLog.Accounts;
using StudyLog.Commands;
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

    /// <summary>Starts everything on a database that is there.</summary>
    /// <param name="connections">The database.</param>
    /// <param name="clock">What the readers of read models take for the present.</param>
    /// <param name="clockOfThings">What those who ask for a single thing do.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<Store> StartedOn(DatabaseConnections connections, TimeProvider clock, TimeProvider clockOfThings, CancellationToken cancellation) =>
        Started(() => Task.FromResult(connections), cancellation, clock, clockOfThings);

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

    private async Task<Store> Started(Func<Task<DatabaseConnections>> database, CancellationToken cancellation, TimeProvider? clock = null, TimeProvider? clockOfThings = null)
    {
        await starting.WaitAsync(cancellation);
        try
        {
            if (host is not null) return this;

            ConnectionString = (await database()).Running;
            host = await StartHost(ConnectionString, cancellation, clock, clockOfThings);
            shards = Services.GetRequiredService<IWolverineRuntime>().Agents.AllRunningAgentUris();
            return this;
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>The service's host on this database, as the only node; what is asked of it is asked when these clocks say.</summary>
    public static async Task<IHost> StartHost(
        string connectionString, CancellationToken cancellation, TimeProvider? clock = null, TimeProvider? clockOfThings = null)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection([new("StudyLog:SingleNode", "true"), new("StudyLog:Reminders", "off"), new("StudyLog:Deliveries", "off")]);
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.AddStudyLog(connectionString);
        builder.Services.AddSingleton<ProjectionProgress>();
        builder.Services.AddPooledDbContextFactory<AccountsContext>(options => AccountsContext.Configure(options, connectionString));
        builder.Services.AddSingleton<AccountDirectory>();
        builder.Services.AddSingleton<InstallationSecret>();
        builder.Services.AddDataProtection();
        if (clock is not null) builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<ReadModelDesk>(services, clock));
        if (clockOfThings is not null) builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<CommandRunner>(services, clockOfThings));
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

    /// <summary>Every document there is, by its table, organisation and id: how it begins, and a sum of all that the database writes of it.</summary>
    public async Task<IReadOnlyList<string>> Dump(Guid? organisationId, CancellationToken cancellation)
    {
        var dump = new List<string>();
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        foreach (var table in await Tables(source, cancellation))
        {
            await using var command = source.CreateCommand(
                $"""
                select tenant_id || ' ' || id || ' ' || md5(data::text) || ' ' || left(data::text, 300) from {table}
                where $1 is null or tenant_id = $1 order by tenant_id, id
                """);
            command.Parameters.Add(new() { Value = (object?)organisationId?.ToString("D") ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation)) dump.Add($"{table} {reader.GetString(0)}");
        }

        return dump;
    }

    // Whatever is projected has a table in which each organisation has its own rows; so none can be forgotten.
    private static async Task<IReadOnlyList<string>> Tables(NpgsqlDataSource source, CancellationToken cancellation)
    {
        var tables = new List<string>();
        await using var command = source.CreateCommand(
            "select table_name from information_schema.columns where table_schema = $1 and starts_with(table_name, 'mt_doc_') and column_name = 'tenant_id' order by 1");
        command.Parameters.Add(new() { Value = StoreConfiguration.Schema });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) tables.Add($"{StoreConfiguration.Schema}.{reader.GetString(0)}");
        return tables;
    }

    /// <summary>Makes every document anew from the first event on.</summary>
    public async Task Rebuild(CancellationToken cancellation)
    {
        var agents = Services.GetRequiredService<IWolverineRuntime>().Agents;
        var uri = agents.AllRunningAgentUris().Single(uri => uri.Scheme == "event-subscriptions");
        agents.TryFindActiveAgent<IEventSubscriptionAgent>(uri, out var agent).ShouldBeTrue();
        await agent.RebuildAsync(cancellation);

        // The lists that are kept with their events are made anew one by one.
        await InlineLists.Rebuild(Documents, cancellation);
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
    /// <param name="cancellation">Ends it.</param>
    /// <param name="spoilt">Whether documents of every kind are falsified and taken away first, so that only a real rebuild makes them right again.</param>
    public async Task ShouldBeAsMadeAnew(CancellationToken cancellation, bool spoilt = false)
    {
        var before = await Dump(null, cancellation);
        if (spoilt) await Spoil(cancellation);
        await Rebuild(cancellation);
        await CatchUp(cancellation);
        var after = await Dump(null, cancellation);
        before.Except(after).Concat(after.Except(before)).Take(20).ShouldBeEmpty();
        before.Count.ShouldBe(after.Count);
    }

    // Behind the projections' back. Of documents by the hundred, a tenth is always there.
    private async Task Spoil(CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        foreach (var table in await Tables(source, cancellation))
        {
            await using var falsify = source.CreateCommand($$"""update {{table}} set data = data || '{"falsified": true}' where hashtext(id::text) % 10 = 0""");
            await using var take = source.CreateCommand($"delete from {table} where hashtext(id::text) % 10 = 1");
            (await falsify.ExecuteNonQueryAsync(cancellation)).ShouldBeGreaterThan(0, table);
            (await take.ExecuteNonQueryAsync(cancellation)).ShouldBeGreaterThan(0, table);
        }
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
}
