using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using StudyLog.Persistence;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Persistence;

/// <summary>Whoever has a page open is told of everything that is stored, once, however much is stored and in whatever order transactions end.</summary>
public sealed class News_of_what_is_stored(HostFixture host)
{
    private const string Somebody = "somebody";

    // Far less than what has to be waited for where a transaction may still be open.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Comes_soon_after_far_more_was_stored_than_is_read_at_once()
    {
        await using var of = await Feed.Begin(host);

        await of.Store(Numbers(1, 9_000));
        await of.ShouldHaveTold(9_000);
        await of.Store([9_001]);
        await of.ShouldHaveTold(9_001);

        of.Told.ShouldBe(Numbers(1, 9_001));
    }

    [Fact]
    public async Task Tells_what_was_numbered_before_and_stored_after_what_is_told_already()
    {
        await using var of = await Feed.Begin(host);

        await of.Store([.. Numbers(1, 3), 7, .. Numbers(9, 11)]);
        await of.ShouldHaveTold(7);
        await of.Store([5]);
        await of.ShouldHaveTold(8);
        await of.Store([4, 6, 8, 12]);
        await of.ShouldHaveTold(12);

        of.Told.ShouldBe([1, 2, 3, 7, 9, 10, 11, 5, 4, 6, 8, 12]);
    }

    [Fact]
    public async Task Begins_with_what_is_stored_after_one_began_to_wait()
    {
        await using var of = await Feed.Begin(host);
        await of.Store([1, 3]);
        await of.ShouldHaveTold(2);

        var later = new ConcurrentQueue<News>();
        using (await of.Watch(later))
        {
            await of.Store([2, 4]);
            await Wait.Until(() => later.Any(each => each.Number == 4), Soon);
        }

        later.Select(each => each.Number).ShouldBe([2, 4]);
        of.Told.ShouldBe([1, 3, 2, 4]);
    }

    [Fact]
    public async Task Begins_with_what_had_its_number_before_one_began_to_wait_and_is_stored_after()
    {
        await using var of = await Feed.Begin(host, 2, 3, 5, 9);

        await of.Store([1, 4, 7, 10]);
        await of.ShouldHaveTold(4);

        of.Told.ShouldBe([1, 4, 7, 10]);
    }

    private static List<long> Numbers(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(number => (long)number)];

    /// <summary>A feed on a database that nobody else writes to, and somebody who waits for its news.</summary>
    private sealed class Feed(string owner, NpgsqlDataSource database) : IAsyncDisposable
    {
        private readonly EventFeed feed = new(database, NullLogger<EventFeed>.Instance);
        private readonly ConcurrentQueue<News> told = new();
        private IDisposable? watch;

        public IEnumerable<long> Told => told.Select(each => each.Number);

        /// <summary>Begins to wait once events of these numbers are stored.</summary>
        public static async Task<Feed> Begin(HostFixture host, params long[] before)
        {
            var connections = await host.NewDatabase(Cancellation);
            var of = new Feed(connections.Owner, NpgsqlDataSource.Create(connections.Running));
            await of.Store(before);
            await of.feed.StartAsync(Cancellation);
            of.watch = await of.Watch(of.told);
            return of;
        }

        public Task<IDisposable> Watch(ConcurrentQueue<News> into) => feed.Watch(Somebody, news =>
        {
            foreach (var each in news) into.Enqueue(each);
            return Task.CompletedTask;
        });

        /// <summary>Stores an event for each of the numbers in one transaction.</summary>
        public async Task Store(IEnumerable<long> numbers)
        {
            await using var storing = NpgsqlDataSource.Create(owner);
            await using var command = storing.CreateCommand(
                """
                with stream as (insert into studylog.mt_streams (tenant_id, id, version) values ($1, gen_random_uuid(), 1) returning id)
                insert into studylog.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type)
                select number, gen_random_uuid(), stream.id, number, '{}', 'test', now(), $1, 'test' from stream, unnest($2) as number
                """);
            command.Parameters.Add(new() { Value = Somebody });
            command.Parameters.Add(new() { Value = numbers.ToArray() });
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        public Task ShouldHaveTold(int count) => Wait.Until(() => told.Count >= count, Soon);

        public async ValueTask DisposeAsync()
        {
            watch?.Dispose();
            await feed.StopAsync(CancellationToken.None);
            feed.Dispose();
            await database.DisposeAsync();
        }
    }
}
