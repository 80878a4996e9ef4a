using Npgsql;
using StudyLog.LocalPostgres;

namespace StudyLog.Bench;

/// <summary>The PostgreSQL of the run: ordinary settings, and every commit on the disk before it is answered.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    public required LocalPostgresServer Server { private get; init; }

    /// <summary>The kind of file system the data lie on: on one in memory, a commit costs nothing.</summary>
    public string FileSystem => new DriveInfo(Server.ClusterDirectory).DriveFormat;

    public static async Task<PostgresServer> StartAsync(string folder, string tools, CancellationToken cancellation)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["fsync"] = "on",
            ["synchronous_commit"] = "on",
        };
        var options = new LocalPostgresOptions { DataDirectory = folder, ToolsDirectory = tools, Settings = settings, Notice = Workbench.Tell };
        return new PostgresServer { Server = await LocalPostgresServer.StartAsync(options, cancellation) };
    }

    /// <returns>A connection string to a new, empty database.</returns>
    public async Task<string> CreateDatabaseAsync(string name, CancellationToken cancellation)
    {
        using var quoting = new NpgsqlCommandBuilder();
        await using var source = NpgsqlDataSource.Create(Server.SuperuserConnectionString);
        await using var command = source.CreateCommand($"CREATE DATABASE {quoting.QuoteIdentifier(name)}");
        await command.ExecuteNonQueryAsync(cancellation);
        return new NpgsqlConnectionStringBuilder(Server.SuperuserConnectionString) { Database = name }.ConnectionString;
    }

    public async Task CheckpointAsync(CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(Server.SuperuserConnectionString);
        await using var command = source.CreateCommand("CHECKPOINT");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The version, and the settings that decide about speed, as the server itself tells them.</summary>
    public async Task<string> DescribeAsync(CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(Server.SuperuserConnectionString);
        await using var command = source.CreateCommand(
            """
            SELECT current_setting('server_version') || ' (' || string_agg(name || '=' || current_setting(name), ', ' ORDER BY name) || ')'
            FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'shared_buffers', 'max_connections')
            """);
        return (string)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();

        // It may lie outside the run's folder, where the server's user could reach it.
        if (Directory.Exists(Server.ClusterDirectory))
            Directory.Delete(Server.ClusterDirectory, recursive: true);
    }
}
