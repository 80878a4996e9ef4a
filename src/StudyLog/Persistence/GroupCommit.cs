using System.Collections.Concurrent;
using Marten;
using StudyLog.Domain;

namespace StudyLog.Persistence;

/// <summary>What one attempt appends to one stream it opened; without events, a stream that must not have changed.</summary>
/// <param name="Id">The stream.</param>
/// <param name="StateType">The type the stream is declared with.</param>
/// <param name="OpenedAt">Its version when the attempt opened it; 0: it had not begun.</param>
/// <param name="Events">The new events.</param>
public sealed record StreamAppend(Guid Id, Type StateType, long OpenedAt, IReadOnlyList<DomainEvent> Events);

/// <summary>SQL that becomes true with the events.</summary>
public sealed record OwnSql(string Sql, object[] Parameters);

/// <summary>Says that a stream was written to since its state was read, so that what was decided may be wrong.</summary>
#pragma warning disable CA1032 // Thrown at one place and caught by the command runner.
public sealed class LostRaceException() : Exception("Another process was faster.");
#pragma warning restore CA1032

/// <summary>Everything one attempt decided, to be stored all or not at all.</summary>
public sealed record Decided(
    string Tenant,
    string CorrelationId,
    string CausationId,
    string UserId,
    IReadOnlyList<StreamAppend> Streams,
    IReadOnlyList<OwnSql> Statements,
    AuditEntry? Audit)
{
    private readonly TaskCompletionSource stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when it is stored, or with what kept it from that.</summary>
    public Task Stored => stored.Task;

    public void Succeed() => stored.TrySetResult();

    public void Fail(Exception exception) => stored.TrySetException(exception);

    /// <summary>Whether every stream it stands on still has the version it was opened at.</summary>
    public bool StandsOn(IReadOnlyDictionary<Guid, long> versions) =>
        Streams.All(stream => versions.GetValueOrDefault(stream.Id) == stream.OpenedAt);
}

/// <summary>
/// Stores in one transaction what an organisation's commands decided while the transaction before it was under way, so that commands that come
/// together share its cost; one that comes alone is stored at once. What cannot be stored takes nothing with it.
/// </summary>
public sealed class GroupCommit(IDocumentStore store, EventAppend events)
{
    private const int LargestGroup = 64;
    private const int MostLooks = 16;

    // One writer for each organisation: more of them would make the groups smaller and wait for each other's streams.
    private readonly ConcurrentDictionary<string, Writer> writers = new(StringComparer.Ordinal);

    /// <summary>Stores it. Once asked for, this is not taken back: whoever goes away in between finds it stored.</summary>
    /// <exception cref="LostRaceException">Another process wrote to one of its streams; nothing is stored.</exception>
    public Task Store(Decided decided)
    {
        writers.GetOrAdd(decided.Tenant, _ => new Writer(this, store)).Enqueue(decided);
        return decided.Stored;
    }

    /// <summary>
    /// Adds to what the session will store those of the group whose streams are as they were when they were opened, and gives the others. The
    /// streams are held first, so that who is late takes no event number with it: a number taken and given up is a gap, at which every read
    /// model would wait. What may fail all the same, a key that another process has answered meanwhile, stands before the events. They are held in
    /// one order everywhere, so that two groups never wait for each other.
    /// </summary>
    public async Task<IReadOnlyList<Decided>> Add(IDocumentSession session, IReadOnlyList<Decided> group, CancellationToken cancellation)
    {
        var versions = await StreamVersions.Hold(session, group.SelectMany(decided => decided.Streams, (_, stream) => stream.Id), cancellation);
        var standing = group.ToLookup(decided => decided.StandsOn(versions));
        var appends = standing[true].SelectMany(decided => decided.Streams, (decided, stream) => (decided, stream));
        foreach (var statement in standing[true].SelectMany(decided => decided.Statements)) session.QueueSqlCommand(statement.Sql, statement.Parameters);
        AuditTrail.Queue(session, [.. standing[true].Select(decided => decided.Audit).OfType<AuditEntry>()]);
        events.Queue(session, [.. appends.Where(each => each.stream.Events.Count > 0).OrderBy(each => each.stream.Id)]);
        return [.. standing[false]];
    }

    private sealed class Writer(GroupCommit commits, IDocumentStore store)
    {
        private readonly Lock gate = new();
        private readonly Queue<Decided> waiting = [];
        private bool writing;

        private int Waiting
        {
            get
            {
                lock (gate) return waiting.Count;
            }
        }

        public void Enqueue(Decided decided)
        {
            lock (gate)
            {
                waiting.Enqueue(decided);
                if (writing) return;
                writing = true;
            }

            _ = Task.Run(WriteWhatWaits);
        }

        private async Task WriteWhatWaits()
        {
            await LetOthersCome();
            while (NextGroup() is { Count: > 0 } group)
            {
                await Write(group);
                await LetOthersCome();
            }
        }

        // Those who were answered together ask again together: as long as more of them come, the door stays open.
        private async Task LetOthersCome()
        {
            for (var (before, looks) = (0, 0); looks < MostLooks && Waiting > before; looks++)
            {
                before = Waiting;
                await Task.Yield();
            }
        }

        private List<Decided> NextGroup()
        {
            lock (gate)
            {
                var group = new List<Decided>(Math.Min(waiting.Count, LargestGroup));
                while (group.Count < LargestGroup && waiting.TryDequeue(out var decided)) group.Add(decided);
                writing = group.Count > 0;
                return group;
            }
        }

        private async Task Write(IReadOnlyList<Decided> group)
        {
            try
            {
                await using var session = store.LightweightSession(group[0].Tenant);
                await session.BeginTransactionAsync(CancellationToken.None);
                var late = await commits.Add(session, group, CancellationToken.None);
                if (late.Count < group.Count) await session.SaveChangesAsync();
                foreach (var decided in late) decided.Fail(new LostRaceException());
                foreach (var decided in group) decided.Succeed();
            }
#pragma warning disable CA1031 // Whoever waits for it is told.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                if (group.Count == 1 || Outage.Explains(exception))
                {
                    foreach (var decided in group) decided.Fail(exception);
                    return;
                }

                foreach (var decided in group) await Write([decided]);
            }
        }
    }
}
