using Npgsql;
using StudyLog.Accounts;
using StudyLog.Persistence;

namespace StudyLog.Hosting;

/// <summary>
/// What the database remembers of its first start. Held by one node at a time, by a lock that the database lets go of when the node dies.
/// </summary>
public sealed class FirstStartMark : IAsyncDisposable
{
    // Any number will do, as long as every build takes the same.
    private const long Lock = 7_305_112_023;

    private readonly NpgsqlConnection connection;

    private FirstStartMark(NpgsqlConnection connection) => this.connection = connection;

    public bool WithDemo { get; private set; }

    public bool Complete { get; private set; }

    /// <summary>One short question, because every start asks it.</summary>
    public static async Task<bool> IsComplete(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select exists (select from {OwnTables.FirstStart} where completed_at is not null)");
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Waits for another node's first start, then begins one unless there was one; a database that has its administrator had one.</summary>
    public static async Task<FirstStartMark> Begin(NpgsqlDataSource database, bool withDemo, CancellationToken cancellation)
    {
        var mark = new FirstStartMark(await database.OpenConnectionAsync(cancellation));
        try
        {
            await mark.Execute($"select pg_advisory_lock({Lock})", cancellation);
            await mark.Execute(
                $"""
                insert into {OwnTables.FirstStart} (with_demo, completed_at)
                select {(withDemo ? "true" : "false")}, now() where exists (
                    select from {AccountsSchema.Name}.users where normalized_user_name = upper('{FirstAccount.UsualName}'))
                on conflict (one) do nothing;
                insert into {OwnTables.FirstStart} (with_demo) values ({(withDemo ? "true" : "false")}) on conflict (one) do nothing;
                """,
                cancellation);
            await mark.Read(cancellation);
            return mark;
        }
        catch
        {
            await mark.DisposeAsync();
            throw;
        }
    }

    public Task SetComplete(CancellationToken cancellation) => Execute($"update {OwnTables.FirstStart} set completed_at = now()", cancellation);

    public async ValueTask DisposeAsync()
    {
        // The connection goes back to the pool as it is, so what it holds is given back by name.
        if (connection.State == System.Data.ConnectionState.Open) await Execute($"select pg_advisory_unlock({Lock})", CancellationToken.None);
        await connection.DisposeAsync();
    }

    private async Task Read(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select with_demo, completed_at is not null from {OwnTables.FirstStart}", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        (WithDemo, Complete) = (reader.GetBoolean(0), reader.GetBoolean(1));
    }

    private async Task Execute(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
