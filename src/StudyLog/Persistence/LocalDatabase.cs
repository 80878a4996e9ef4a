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
    public static async Task<DatabaseConnections> Prepare(LocalPostgresServer server, CancellationToken cancellation)
    {
        var connections = new DatabaseConnections(
            For(server, DatabaseConnections.RunningName), For(server, DatabaseConnections.OwnerName));
        if (!await Opens(connections.Running, cancellation)) await Make(server, cancellation);
        return connections;
    }

    private static async Task<bool> Opens(string connectionString, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            return false;
        }
    }

    private static async Task Make(LocalPostgresServer server, CancellationToken cancellation)
    {
        await using var superuser = NpgsqlDataSource.Create(server.SuperuserConnectionString);
        foreach (var role in new[] { DatabaseConnections.OwnerName, DatabaseConnections.RunningName })
        {
            await Run(superuser, $"do $$ begin create role {role} login; exception when duplicate_object then null; end $$", cancellation);
            await Run(superuser, $"alter role {role} login password '{PasswordOf(server, role)}'", cancellation);
        }

        await using (var exists = superuser.CreateCommand($"select 1 from pg_database where datname = '{Database}'"))
        {
            if (await exists.ExecuteScalarAsync(cancellation) is null)
                await Run(superuser, $"create database {Database} owner {DatabaseConnections.OwnerName}", cancellation);
        }

        await Run(superuser, $"revoke all on database {Database} from public", cancellation);
        await Run(superuser, $"grant connect, temporary on database {Database} to {DatabaseConnections.RunningName}", cancellation);
    }

    private static async Task Run(NpgsqlDataSource database, string sql, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string For(LocalPostgresServer server, string role) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Database = Database,
            Username = role,
            Password = PasswordOf(server, role),
        }.ConnectionString;

    // Derived from the generated superuser password, so that there is one secret to keep and none to look up.
    private static string PasswordOf(LocalPostgresServer server, string role) =>
        Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(server.SuperuserPassword), Encoding.UTF8.GetBytes($"role {role}")));
}
