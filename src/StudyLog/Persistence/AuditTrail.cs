using Marten;
using Npgsql;

namespace StudyLog.Persistence;

/// <summary>
/// 审计日志. What was done is written in the transaction that does it; what was refused, right after. The running role may add lines and read
/// them, and change none.
/// </summary>
public sealed class AuditTrail(NpgsqlDataSource database, ILogger<AuditTrail> logger)
{
    public const string TableName = "audit_trail";

    public const string Table = $"{StoreConfiguration.Schema}.{TableName}";

    /// <summary>网络安全法: lines are kept at least so many months, whatever is asked for.</summary>
    public const int FewestMonths = 6;

    /// <summary>The table, and how the running role has lines forgotten that are old enough.</summary>
    public static string Sql { get; } =
        $"""
        create table if not exists {Table} (
            tenant_id text not null,
            at timestamptz not null,
            id uuid not null,
            user_id uuid not null,
            command text not null,
            target uuid,
            part uuid,
            result text not null,
            code text,
            changes json,
            address text,
            correlation_id text not null,
            primary key (tenant_id, at, id));
        create index if not exists {TableName}_by_time on {Table} using brin (at);

        create or replace function {Forget}(months integer) returns bigint language sql security definer set search_path = pg_catalog as $function$
            with forgotten as (
                delete from {Table} where at < now() - make_interval(months => greatest(months, {FewestMonths})) returning 1)
            select count(*) from forgotten
        $function$;
        """;

    /// <summary>Forgets what is older than <c>$1</c> months, and tells how many lines that were.</summary>
    public const string ForgetSql = $"select {Forget}($1)";

    private static readonly TimeSpan LongestSweep = TimeSpan.FromMinutes(10);

    private const string Forget = $"{StoreConfiguration.Schema}.forget_audit_trail";

    private const string Columns = "(tenant_id, at, id, user_id, command, target, part, result, code, changes, address, correlation_id)";

    private const string Insert = $"insert into {Table} {Columns} values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::json, $11, $12)";

    private const string InsertMany =
        $"""
        insert into {Table} {Columns}
        select ?, at, id, user_id, command, target, part, result, code, changes::json, address, correlation_id
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            as told (at, id, user_id, command, target, part, result, code, changes, address, correlation_id)
        """;

    /// <summary>Adds lines to what a session will store.</summary>
    public static void Queue(IDocumentSession session, IReadOnlyList<AuditEntry> entries)
    {
        if (entries.Count == 0) return;
        session.QueueSqlCommand(
            InsertMany,
            session.TenantId,
            Column(entry => entry.At),
            Column(entry => entry.Id),
            Column(entry => entry.UserId),
            Column(entry => entry.Command),
            Column(entry => entry.Target),
            Column(entry => entry.Part),
            Column(entry => entry.Result.ToString()),
            Column(entry => entry.Code),
            Column(entry => entry.Changes),
            Column(entry => entry.Address),
            Column(entry => entry.CorrelationId));

        T[] Column<T>(Func<AuditEntry, T> member) => [.. entries.Select(member)];
    }

    /// <summary>Adds a line for what changed nothing. That this could not be written is logged, and does not change what the asker is answered.</summary>
    public async Task Record(AuditEntry entry)
    {
        object?[] values =
        [
            entry.TenantId, entry.At, entry.Id, entry.UserId, entry.Command, entry.Target, entry.Part, entry.Result.ToString(), entry.Code, entry.Changes,
            entry.Address, entry.CorrelationId,
        ];
        try
        {
            await using var command = database.CreateCommand(Insert);
            foreach (var value in values) command.Parameters.Add(new() { Value = value ?? DBNull.Value });
            await command.ExecuteNonQueryAsync();
        }
#pragma warning disable CA1031 // Whatever kept it from being written.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogWarning(
                "The audit trail lacks that {UserId} asked for {Command} ({Result}, {Code}, {CorrelationId}): {Failure}.",
                entry.UserId, entry.Command, entry.Result, entry.Code, entry.CorrelationId, exception.GetType().Name);
        }
    }

    /// <summary>Forgets what is older than so many months, and never less than <see cref="FewestMonths"/>.</summary>
    public async Task Sweep(int months, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(ForgetSql);
        command.CommandTimeout = (int)LongestSweep.TotalSeconds;
        command.Parameters.Add(new() { Value = months });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
