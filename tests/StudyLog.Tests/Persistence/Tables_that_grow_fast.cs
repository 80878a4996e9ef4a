using Npgsql;
using StudyLog.Persistence;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Persistence;

/// <summary>Until PostgreSQL has counted a new table it takes it for empty, and reads all of an organisation for a few rows of it.</summary>
public sealed class Tables_that_grow_fast(HostFixture host)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Are_counted_while_they_grow_and_left_alone_when_they_have_grown()
    {
        // A database without a service in it, so that nothing is counted but when this test asks.
        var connections = await host.NewDatabase(TestContext.Current.CancellationToken);
        await Grow(connections, from: 0, to: 2_000);

        await Count(connections);
        (await Counted(connections)).ShouldBe(2_000);

        await Grow(connections, from: 2_000, to: 3_000);
        await Count(connections);
        (await Counted(connections)).ShouldBe(2_000, "It has not grown by much.");

        await Grow(connections, from: 3_000, to: 9_000);
        await Count(connections);
        (await Counted(connections)).ShouldBe(9_000);
    }

    [Fact]
    public async Task Are_counted_by_the_running_service()
    {
        var connections = await host.NewDatabase(TestContext.Current.CancellationToken);
        await Grow(connections, from: 0, to: 2_000);

        await using var node = await HostFixture.Start(connections);

        await Wait.Until(async () => await Counted(connections) == 2_000, Soon);
    }

    // The streams of a service that nobody uses yet; a table's numbers are told some time after the rows.
    private static async Task Grow(DatabaseConnections connections, int from, int to)
    {
        await Ask(connections.Owner, "alter table studylog.mt_streams set (autovacuum_enabled = false)");
        await Ask(connections.Owner, $"insert into studylog.mt_streams (tenant_id, id, version) select 'somebody', gen_random_uuid(), 1 from generate_series({from + 1}, {to})");
        await Wait.Until(async () => await Ask(connections.Owner, "select n_live_tup from pg_stat_user_tables where relname = 'mt_streams'") is long known && known == to, Soon);
    }

    private static Task<object?> Count(DatabaseConnections connections) => Ask(connections.Running, "select studylog.count_young_tables()");

    private static async Task<float> Counted(DatabaseConnections connections) =>
        (float)(await Ask(connections.Running, "select reltuples from pg_class where oid = 'studylog.mt_streams'::regclass"))!;

    private static async Task<object?> Ask(string connectionString, string sql)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        await using var command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
