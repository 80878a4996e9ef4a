using System.Text.Json;
using Npgsql;
using StudyLog.Http;
using StudyLog.Persistence;

namespace StudyLog.Imports;

/// <summary>Knows the imports of an organisation, how far they are, and the file that was brought.</summary>
public sealed class ImportStore(NpgsqlDataSource database, TimeProvider clock)
{
    // Whoever ends a job need not know what it is about.
    private const string Select =
        $"""
        select import.tenant_id, import.id, import.user_id, import.kind, import.file_name,
            case when import.state in ('judging', 'committing') and job.state in ('cancelled', 'failed') then 'stopped' else import.state end,
            import.head, import.problem, import.job_id, import.asked_at
        from {ImportTables.Imports} as import left join {JobTables.Jobs} as job on job.tenant_id = import.tenant_id and job.id = import.job_id
        """;

    // Names stand in it: it is not kept for long.
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>Keeps what was brought with what the attempt commits.</summary>
    public static void Begin(Attempt attempt, Import import, ReadOnlyMemory<byte> content) =>
        attempt.Write(
            $"insert into {ImportTables.Imports} (tenant_id, id, user_id, kind, file_name, content, state, job_id, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            import.Tenant,
            import.Id,
            import.UserId,
            ApiJson.Written(import.Kind),
            import.FileName,
            content.ToArray(),
            ApiJson.Written(import.State),
            import.JobId,
            import.AskedAt.ToUniversalTime());

    /// <summary>Has what was chosen taken in by a job, with what the attempt commits.</summary>
    public static void Commit(Attempt attempt, Import import, Guid jobId) =>
        attempt.Write(
            $"update {ImportTables.Imports} set state = ?, job_id = ? where tenant_id = ? and id = ? and job_id = ? and state in ('judged', 'committing')",
            ApiJson.Written(ImportState.Committing),
            jobId,
            import.Tenant,
            import.Id,
            import.JobId);

    /// <summary>Throws away what was read, and the file, with what the attempt commits.</summary>
    public static void PutAway(Attempt attempt, Import import)
    {
        attempt.Write($"delete from {ImportTables.Rows} where tenant_id = ? and import_id = ?", import.Tenant, import.Id);
        attempt.Write(
            $"update {ImportTables.Imports} set state = ?, content = ''::bytea, head = null, problem = null where tenant_id = ? and id = ?",
            ApiJson.Written(ImportState.PutAway),
            import.Tenant,
            import.Id);
    }

    /// <summary>An import of an organisation; null where it has none of that id.</summary>
    public async Task<Import?> Find(string tenant, Guid id, CancellationToken cancellation) =>
        (await Read($"{Select} where import.tenant_id = $1 and import.id = $2", cancellation, tenant, id)).SingleOrDefault();

    /// <summary>The imports of an organisation that were not put away, the latest first.</summary>
    public Task<IReadOnlyList<Import>> Of(string tenant, CancellationToken cancellation) => Read(
        $"{Select} where import.tenant_id = $1 and import.state <> $2 order by import.asked_at desc, import.id", cancellation, tenant, ApiJson.Written(ImportState.PutAway));

    /// <summary>The file that was brought.</summary>
    public async Task<byte[]> Content(Import import, CancellationToken cancellation) =>
        await database.Scalar($"select content from {ImportTables.Imports} where tenant_id = $1 and id = $2", cancellation, import.Tenant, import.Id) as byte[]
            ?? throw new InvalidOperationException("The import is gone.");

    /// <summary>Says what was found at the head of the table, and what that comes to.</summary>
    public Task Tell(Import import, ImportState state, object? head, RowNote? problem, CancellationToken cancellation) =>
        database.Scalar(
            $"update {ImportTables.Imports} set state = $3, head = $4::jsonb, problem = $5::jsonb where tenant_id = $1 and id = $2 and state <> 'put-away'",
            cancellation,
            import.Tenant,
            import.Id,
            ApiJson.Written(state),
            Json(head),
            Json(problem));

    /// <summary>Says that everything chosen is taken in.</summary>
    public Task End(Import import, CancellationToken cancellation) =>
        database.Scalar(
            $"update {ImportTables.Imports} set state = $3 where tenant_id = $1 and id = $2 and state <> 'put-away'", cancellation, import.Tenant, import.Id, ApiJson.Written(ImportState.Committed));

    /// <summary>Forgets what was brought long ago.</summary>
    public Task Sweep(CancellationToken cancellation) =>
        database.Scalar($"delete from {ImportTables.Imports} where asked_at < $1", cancellation, (clock.GetUtcNow() - KeptFor).ToUniversalTime());

    private static string? Json(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), ApiJson.Options);

    private Task<IReadOnlyList<Import>> Read(string sql, CancellationToken cancellation, params object?[] parameters) => database.Rows(
        sql,
        row => new Import(
            row.GetString(0),
            row.GetGuid(1),
            row.GetGuid(2),
            ApiJson.Value<ImportKind>(row.GetString(3))!.Value,
            row.GetString(4),
            ApiJson.Value<ImportState>(row.GetString(5))!.Value,
            row.Text(6),
            row.Text(7),
            row.GetGuid(8),
            row.GetFieldValue<DateTimeOffset>(9)),
        cancellation,
        parameters);
}
