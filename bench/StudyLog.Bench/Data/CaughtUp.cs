using Npgsql;
using StudyLog.Persistence;
using StudyLog.Projections;

namespace StudyLog.Bench.Data;

/// <summary>Waits until the read models hold every event there is.</summary>
internal static class CaughtUp
{
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(15);

    public static async Task WaitAsync(string connectionString, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_longest);
        while (!await IsCaughtUpAsync(source, patience.Token))
            await Task.Delay(200, patience.Token);
    }

    private static async Task<bool> IsCaughtUpAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"""
            SELECT (SELECT max(seq_id) FROM {StoreConfiguration.Schema}.mt_events)
                <= (SELECT last_seq_id FROM {StoreConfiguration.Schema}.mt_event_progression WHERE name = '{ReadModelSet.Shard}')
            """);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }
}
