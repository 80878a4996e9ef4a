using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Marten;
using Marten.Services;
using Npgsql;

namespace StudyLog.Persistence;

/// <summary>An event that was stored just now, as far as those need to know who wait for news.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Tenant">Whose it is.</param>
/// <param name="StreamId">The stream.</param>
/// <param name="Type">What it is called in the store.</param>
public sealed record News(long Number, string Tenant, Guid StreamId, string Type);

/// <summary>
/// Tells this process what any process has stored, to whoever waits for it, within a second, and at once where it was stored here. While nobody
/// waits it looks at nothing, and it never costs a commit anything.
/// </summary>
public sealed class EventFeed(NpgsqlDataSource database, ILogger<EventFeed> logger) : DocumentSessionListenerBase, IHostedService, IDisposable
{
    private const int AtOnce = 2000;
    private const int NearTheNewest = 10_000;

    private static readonly string Untold =
        $"""
        select seq_id, tenant_id, stream_id, type from {StoreConfiguration.Schema}.mt_events where seq_id > $1
        union all
        select seq_id, tenant_id, stream_id, type from unnest($2, $3) as missing(first, last)
        join {StoreConfiguration.Schema}.mt_events on seq_id between missing.first and missing.last
        order by seq_id limit {AtOnce}
        """;

    // What is missing far below the newest belongs to no transaction that is still open.
    private static readonly string Beginning =
        $"""
        select newest.number, missing.first, missing.last
        from (select coalesce(max(seq_id), 0) as number from {StoreConfiguration.Schema}.mt_events) as newest
        left join lateral (
            select before + 1 as first, seq_id - 1 as last
            from (
                select seq_id, lag(seq_id, 1, greatest(newest.number - {NearTheNewest}, 0)) over (order by seq_id) as before
                from {StoreConfiguration.Schema}.mt_events where seq_id > newest.number - {NearTheNewest}
            ) as near
            where seq_id > before + 1
        ) as missing on true
        order by missing.first
        """;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, Watcher> watchers = new();
    private readonly WakeSignal signal = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly ILogger<EventFeed> logger = logger;
    private readonly Lock resting = new();
    private TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task looking = Task.CompletedTask;
    private ToldNumbers? told;

    /// <summary>
    /// Calls back with news of a tenant, in the order of storing, until it is disposed of. What was stored before this returns may or may not be among
    /// them: who reads now and is told later has everything.
    /// </summary>
    public async Task<IDisposable> Watch(string tenant, Func<IReadOnlyList<News>, Task> tell)
    {
        var watcher = new Watcher(this, tenant, tell);
        Task begins;
        lock (resting)
        {
            watchers[watcher.Id] = watcher;
            begins = begun.Task;
        }

        signal.Wake();
        await begins;
        return watcher;
    }

    public override Task AfterCommitAsync(IDocumentSession session, IChangeSet commit, CancellationToken token)
    {
        if (!watchers.IsEmpty) signal.Wake();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        looking = Task.Run(Look, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await looking;
    }

    public void Dispose()
    {
        stopping.Dispose();
        signal.Dispose();
    }

    private async Task Look()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                // Nobody waits: then there is nothing to look for before somebody does.
                await signal.Wait(watchers.IsEmpty ? Timeout.InfiniteTimeSpan : Pace, stopping.Token);
                if (watchers.IsEmpty) Rest();
                else Tell(await Read(stopping.Token));
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (Outage.Explains(exception))
            {
                await Task.Delay(Pace, CancellationToken.None);
            }
            catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
            {
                logger.LogError(exception, "Looking for new events failed; it goes on.");
                await Task.Delay(Pace, CancellationToken.None);
            }
        }
    }

    private async Task<IReadOnlyList<News>> Read(CancellationToken cancellation)
    {
        var now = Stopwatch.GetTimestamp();
        if (told is null)
        {
            told = await Begin(now, cancellation);
            begun.TrySetResult();
            return [];
        }

        told.GiveUp(now);
        var news = new List<News>();
        await using var command = database.CreateCommand(Untold);
        command.Parameters.Add(new NpgsqlParameter { Value = told.Highest });
        command.Parameters.Add(new NpgsqlParameter { Value = told.Missing.Select(range => range.First).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = told.Missing.Select(range => range.Last).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) news.Add(new News(reader.GetInt64(0), reader.GetString(1), reader.GetGuid(2), reader.GetString(3)));

        // Only once all has been read: what an outage cut off is asked for again.
        foreach (var each in news) told.Tell(each.Number, now);
        if (news.Count == AtOnce) signal.Wake();
        return news;
    }

    // What was stored before somebody began to wait is no news; what had its number before and is stored after is.
    private async Task<ToldNumbers> Begin(long now, CancellationToken cancellation)
    {
        var (highest, missing) = (0L, new List<ToldNumbers.Range>());
        await using var command = database.CreateCommand(Beginning);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            highest = reader.GetInt64(0);
            if (!await reader.IsDBNullAsync(1, cancellation)) missing.Add(new(reader.GetInt64(1), reader.GetInt64(2), now));
        }

        return new(highest, missing);
    }

    private void Rest()
    {
        lock (resting)
        {
            // Somebody who began to wait meanwhile was promised everything from then on.
            if (told is null || !watchers.IsEmpty) return;
            told = null;
            begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private void Tell(IReadOnlyList<News> news)
    {
        if (news.Count == 0) return;
        var byTenant = news.ToLookup(each => each.Tenant);
        foreach (var watcher in watchers.Values)
            if (byTenant.Contains(watcher.Tenant))
                watcher.Offer(byTenant[watcher.Tenant]);
    }

    // One that is slow, or fails, keeps nobody else waiting.
    private sealed class Watcher(EventFeed feed, string tenant, Func<IReadOnlyList<News>, Task> tell) : IDisposable
    {
        // Whoever is told goes on in the language he or she began to wait in.
        private readonly CultureInfo culture = CultureInfo.CurrentCulture;
        private readonly CultureInfo language = CultureInfo.CurrentUICulture;
        private readonly List<News> waiting = [];
        private bool isTelling;

        public Guid Id { get; } = Guid.NewGuid();

        public string Tenant => tenant;

        public void Offer(IEnumerable<News> news)
        {
            lock (waiting)
            {
                waiting.AddRange(news);
                if (isTelling) return;
                isTelling = true;
            }

            _ = Task.Run(TellAll);
        }

        public void Dispose() => feed.watchers.TryRemove(Id, out _);

        private async Task TellAll()
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
            while (Next() is { Count: > 0 } news)
            {
                try
                {
                    await tell(news);
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    // A page may be closed while it is told.
                    feed.logger.LogDebug(exception, "One who waits for news could not be told.");
                }
            }
        }

        private List<News> Next()
        {
            lock (waiting)
            {
                List<News> news = [.. waiting];
                waiting.Clear();
                isTelling = news.Count > 0;
                return news;
            }
        }
    }
}
