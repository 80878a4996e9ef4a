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
    private const string Newer =
        $"""
        select seq_id, tenant_id, stream_id, type from {StoreConfiguration.Schema}.mt_events
        where seq_id > $1 order by seq_id limit 2000
        """;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    // A transaction may take its numbers and be seen later than one that took higher ones.
    private static readonly TimeSpan MayComeLate = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Guid, Watcher> watchers = new();
    private readonly WakeSignal signal = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly ILogger<EventFeed> logger = logger;
    private readonly Queue<(long Number, long SeenAt)> seen = new();
    private readonly HashSet<long> told = [];
    private TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task looking = Task.CompletedTask;
    private long settled = -1;

    /// <summary>
    /// Calls back with news of a tenant, in the order of storing, until it is disposed of. What was stored before this returns may or may not be among
    /// them: who reads now and is told later has everything.
    /// </summary>
    public async Task<IDisposable> Watch(string tenant, Func<IReadOnlyList<News>, Task> tell)
    {
        var watcher = new Watcher(this, tenant, tell);
        watchers[watcher.Id] = watcher;
        signal.Wake();
        await begun.Task;
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
        if (settled < 0)
        {
            // What was stored before somebody began to wait is no news.
            await using var newest = database.CreateCommand($"select coalesce(max(seq_id), 0) from {StoreConfiguration.Schema}.mt_events");
            settled = (long)(await newest.ExecuteScalarAsync(cancellation))!;
            seen.Clear();
            told.Clear();
            begun.TrySetResult();
            return [];
        }

        var news = new List<News>();
        await using var command = database.CreateCommand(Newer);
        command.Parameters.Add(new NpgsqlParameter { Value = settled });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var number = reader.GetInt64(0);
            if (!told.Add(number)) continue;
            seen.Enqueue((number, Stopwatch.GetTimestamp()));
            news.Add(new News(number, reader.GetString(1), reader.GetGuid(2), reader.GetString(3)));
        }

        Settle();
        return news;
    }

    // Below what has been known for so long nothing comes any more.
    private void Settle()
    {
        while (seen.TryPeek(out var oldest) && Stopwatch.GetElapsedTime(oldest.SeenAt) > MayComeLate)
        {
            seen.Dequeue();
            told.Remove(oldest.Number);
            settled = Math.Max(settled, oldest.Number);
        }
    }

    private void Rest()
    {
        if (settled < 0) return;
        settled = -1;
        begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
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
