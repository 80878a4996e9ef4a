using JasperFx;
using Marten;
using Npgsql;
using StudyLog.Accounts;
using Wolverine.Persistence.Durability;

namespace StudyLog.Persistence;

/// <summary>Brings the schema to what this build needs, as the owner, and lets the running role use it.</summary>
public static class Migration
{
    // Any number will do, as long as every build takes the same.
    private const long MigrationLock = 7_305_112_022;

    private const int OldestServer = 15;

    private static string Fingerprint { get; } = typeof(Migration).Assembly.ManifestModule.ModuleVersionId.ToString("D");

    /// <summary>Migrates unless this very build has done so before. <paramref name="asOwner"/> builds the service's own configuration on the owner's connection.</summary>
    public static async Task Run(DatabaseConnections connections, Func<string, IHost> asOwner, CancellationToken cancellation)
    {
        if (await IsCurrent(connections.Running, cancellation)) return;

        // Not of the pool: there it would hold the lock on after this has ended.
        await using var owner = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connections.Owner) { Pooling = false }.ConnectionString);
        await owner.OpenAsync(cancellation);
        if (owner.PostgreSqlVersion.Major < OldestServer) throw new NotSupportedException($"PostgreSQL {owner.PostgreSqlVersion.Major} < {OldestServer}");
        await Execute(owner, $"select pg_advisory_lock({MigrationLock})", cancellation);
        if (await IsCurrent(connections.Running, cancellation)) return;

        await Execute(owner, OwnTables.Sql, cancellation);
        using var host = asOwner(connections.Owner);
        var store = host.Services.GetRequiredService<IDocumentStore>();
        var form = host.Services.GetRequiredService<DocumentForm>();
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate);
        await host.Services.GetRequiredService<IMessageStore>().Admin.MigrateAsync();
        await form.Require(owner, store, cancellation);

        await AccountsSchema.Migrate(connections.Owner, cancellation);
        await Execute(owner, OwnTables.FollowUpsOfSessionIndexSql, cancellation);
        await Execute(owner, OwnTables.FollowUpsCarriedOverIndexSql, cancellation);
        await Execute(owner, ErasureTrigger.Sql, cancellation);
        await Grant(owner, new NpgsqlConnectionStringBuilder(connections.Running).Username!, cancellation);
        await Execute(
            owner,
            $"""
            insert into {StoreConfiguration.Schema}.schema_state (fingerprint, document_form) values ('{Fingerprint}', {form.Number})
            on conflict (one) do update set fingerprint = excluded.fingerprint, document_form = excluded.document_form
            """,
            cancellation);
    }

    private static async Task<bool> IsCurrent(string running, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(running);
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand($"select fingerprint from {StoreConfiguration.Schema}.schema_state", connection);
            return await command.ExecuteScalarAsync(cancellation) as string == Fingerprint;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName
            or PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
    }

    private static async Task Grant(NpgsqlConnection owner, string running, CancellationToken cancellation)
    {
        var role = $"\"{running.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        foreach (var schema in Schemas)
        {
            await Execute(
                owner,
                $"""
                grant usage on schema {schema} to {role};
                grant select, insert, update, delete on all tables in schema {schema} to {role};
                revoke truncate on all tables in schema {schema} from {role};
                grant usage, select, update on all sequences in schema {schema} to {role};
                grant execute on all routines in schema {schema} to {role};
                """,
                cancellation);
        }

        // A rebuild empties the documents of its projection, and nothing else is ever emptied.
        await Execute(
            owner,
            $"""
            do $$
            declare document text;
            begin
                for document in select tablename from pg_tables where schemaname = '{StoreConfiguration.Schema}' and tablename like 'mt\_doc\_%' loop
                    execute format('grant truncate on {StoreConfiguration.Schema}.%I to {role}', document);
                end loop;
            end $$
            """,
            cancellation);

        // An event that is stored is neither changed nor deleted by the service, and a line of the audit trail only forgotten when it is old.
        await Execute(
            owner,
            $"""
            revoke update, delete on {StoreConfiguration.Schema}.mt_events from {role};
            revoke delete on {StoreConfiguration.Schema}.mt_streams from {role};
            revoke update, delete on {AuditTrail.Table} from {role};
            """,
            cancellation);
    }

    private static readonly string[] Schemas = [StoreConfiguration.Schema, StoreConfiguration.MessageSchema, AccountsSchema.Name];

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
