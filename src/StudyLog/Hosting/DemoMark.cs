using Npgsql;
using StudyLog.Persistence;

namespace StudyLog.Hosting;

/// <summary>
/// What the database remembers of an organisation of the demo: the day up to which it is told, which is that of the first time, and whether it
/// is told to the end.
/// </summary>
/// <param name="Day">The demo's today.</param>
/// <param name="Complete">Whether nothing is left to record.</param>
public sealed record DemoMark(DateOnly Day, bool Complete)
{
    /// <summary>Begins on that day, unless it was begun before.</summary>
    public static async Task<DemoMark> Begin(NpgsqlDataSource database, Guid organisationId, DateOnly day, CancellationToken cancellation)
    {
        await using var begin = database.CreateCommand($"insert into {OwnTables.Demo} (organisation_id, day) values ($1, $2) on conflict (organisation_id) do nothing");
        begin.Parameters.Add(new() { Value = organisationId });
        begin.Parameters.Add(new() { Value = day });
        await begin.ExecuteNonQueryAsync(cancellation);

        await using var read = database.CreateCommand($"select day, recorded_at is not null from {OwnTables.Demo} where organisation_id = $1");
        read.Parameters.Add(new() { Value = organisationId });
        await using var reader = await read.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new DemoMark(await reader.GetFieldValueAsync<DateOnly>(0, cancellation), reader.GetBoolean(1));
    }

    public static async Task SetComplete(NpgsqlDataSource database, Guid organisationId, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"update {OwnTables.Demo} set recorded_at = now() where organisation_id = $1");
        command.Parameters.Add(new() { Value = organisationId });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
