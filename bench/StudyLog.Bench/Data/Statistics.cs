using Npgsql;

namespace StudyLog.Bench.Data;

internal static class Statistics
{
    /// <summary>What PostgreSQL does by itself some time after so many new rows; until then it plans for empty tables.</summary>
    public static async Task GatherAsync(string connectionString, CancellationToken cancellation)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("VACUUM (ANALYZE)");
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
