using Npgsql;
using StudyLog.Accounts;
using StudyLog.Persistence;

namespace StudyLog.Commands;

/// <summary>The first answers to commands that carried an idempotency key, written in the same transaction as their events.</summary>
public sealed class IdempotentAnswers(NpgsqlDataSource database)
{
    public const string Table = $"{StoreConfiguration.Schema}.idempotent_answers";

    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private const string Find =
        $"select request_hash, status, body, location, version from {Table} where tenant_id = $1 and user_id = $2 and route = $3 and key = $4";

    private const string Insert =
        $"insert into {Table} (tenant_id, user_id, route, key, request_hash, status, body, location, version, answered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /// <summary>The first answer; <see cref="Outcome.KeyReused"/> when the key stands for another body; null when it is new.</summary>
    public async Task<Outcome?> Recall(Asker asker, IdempotencyKey key, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Find);
        command.Parameters.Add(new() { Value = asker.Tenant });
        command.Parameters.Add(new() { Value = asker.UserId });
        command.Parameters.Add(new() { Value = key.Route });
        command.Parameters.Add(new() { Value = key.Key });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation)) return null;
        if (reader.GetString(0) != key.RequestHash) return new Outcome.KeyReused();
        return new Outcome.Granted(
            reader.GetInt16(1),
            await reader.GetFieldValueAsync<byte[]>(2, cancellation),
            await reader.IsDBNullAsync(3, cancellation) ? null : reader.GetString(3),
            await reader.IsDBNullAsync(4, cancellation) ? null : reader.GetInt64(4))
        {
            IsRepetition = true,
        };
    }

    /// <summary>Keeps the answer with the events of the attempt.</summary>
    public static void Remember(Attempt attempt, Asker asker, IdempotencyKey key, Outcome.Granted granted, DateTimeOffset now) =>
        attempt.Enqueue(
            Insert,
            asker.Tenant,
            asker.UserId,
            key.Route,
            key.Key,
            key.RequestHash,
            (short)granted.Status,
            granted.Json.ToArray(),
            granted.Location ?? (object)DBNull.Value,
            granted.Version ?? (object)DBNull.Value,
            now.ToUniversalTime());

    /// <summary>Forgets answers that are older than a repetition can be.</summary>
    public async Task<int> Sweep(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"delete from {Table} where answered_at < $1");
        command.Parameters.Add(new() { Value = (now - KeptFor).ToUniversalTime() });
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
