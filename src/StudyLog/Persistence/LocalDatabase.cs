using System.Security.Cryptography;
using System.Text;
using Npgsql;
using StudyLog.LocalPostgres;

namespace StudyLog.Persistence;

/// <summary>The database inside the PostgreSQL that the service brings along: made once, with its two roles.</summary>
public static class LocalDatabase
{
    private const string Database = "studylog";

    /// <summary>Makes database and roles if this server has none yet, and tells how to reach them.</summary>
    public static async Task<DatabaseConnections> Prepare(LocalPostgresServer server, CancellationToken cancellation, string database = Database)
    {
        var connections = new DatabaseConnections(
            For(server, DatabaseConnections.RunningName, database), For(server, DatabaseConnections.OwnerName, database));
        var obstacle = await ObstacleTo(connections.Running, cancellation);
        if (obstacle is null) return connections;

        await using var superuser = NpgsqlDataSource.Create(server.SuperuserConnectionString);
        if (obstacle != PostgresErrorCodes.InvalidCatalogName) await MakeRoles(server, superuser, cancellation);
        await MakeDatabase(superuser, database, cancellation);
        return connections;
    }

    private static async Task<string?> ObstacleTo(string connectionString, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellation);
            return null;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InsufficientPrivilege)
        {
            return e.SqlState;
        }
    }

    private static async Task MakeRoles(LocalPostgresServer server, NpgsqlDataSource superuser, CancellationToken cancellation)
    {
        foreach (var role in new[] { DatabaseConnections.OwnerName, DatabaseConnections.RunningName })
        {
            await Run(superuser, $"do $$ begin create role {role} login; exception when duplicate_object then null; end $$", cancellation);
            await Run(superuser, $"alter role {role} login password '{PasswordOf(server, role)}'", cancellation);
        }
    }

    private static async Task MakeDatabase(NpgsqlDataSource superuser, string database, CancellationToken cancellation)
    {
        await using (var exists = superuser.CreateCommand($"select 1 from pg_database where datname = '{database}'"))
        {
            if (await exists.ExecuteScalarAsync(cancellation) is null)
                await Run(superuser, $"create database {database} owner {DatabaseConnections.OwnerName}", cancellation);
        }

        await Run(superuser, $"revoke all on database {database} from public", cancellation);
        await Run(superuser, $"grant connect on database {database} to {DatabaseConnections.RunningName}", cancellation);
    }

    private static async Task Run(NpgsqlDataSource database, string sql, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string For(LocalPostgresServer server, string role, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Database = database,
            Username = role,
            Password = PasswordOf(server, role),
        }.ConnectionString;

    // Derived from the generated superuser password, so that there is one secret to keep and none to look up.
    private static string PasswordOf(LocalPostgresServer server, string role) =>
        Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(server.SuperuserPassword), Encoding.UTF8.GetBytes($"role {role}")));
}
