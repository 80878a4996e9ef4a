using Npgsql;
using StudyLog.Persistence;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.House;

/// <summary>A database of a test's own on the server of the run, migrated, gone after the test.</summary>
internal sealed class NewDatabase : IAsyncDisposable
{
    private readonly HostFixture host;
    private readonly string name = $"test_{Guid.NewGuid():N}";

    private NewDatabase(HostFixture host) => this.host = host;

    public DatabaseConnections Connections { get; private set; } = null!;

    public string Superuser => new NpgsqlConnectionStringBuilder(host.Postgres.SuperuserConnectionString) { Database = name }.ConnectionString;

    public static async Task<NewDatabase> On(HostFixture host)
    {
        var database = new NewDatabase(host);
        database.Connections = await host.NewDatabase(database.name, TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>Without a schema.</summary>
    public static async Task<NewDatabase> Empty(HostFixture host)
    {
        var database = new NewDatabase(host);
        database.Connections = await LocalDatabase.Prepare(host.Postgres, TestContext.Current.CancellationToken, database.name);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await using var superuser = NpgsqlDataSource.Create(host.Postgres.SuperuserConnectionString);
        await using var drop = superuser.CreateCommand($"drop database if exists {name} with (force)");
        await drop.ExecuteNonQueryAsync();
    }
}
