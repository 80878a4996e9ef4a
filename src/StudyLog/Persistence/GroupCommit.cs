using JasperFx.Events;
using Marten;
using StudyLog.Domain;

namespace StudyLog.Persistence;

/// <summary>What one attempt appends to one stream.</summary>
/// <param name="Id">The stream.</param>
/// <param name="StateType">The type the stream is declared with.</param>
/// <param name="OpenedAt">Its version when the attempt opened it; 0: it is begun.</param>
/// <param name="Events">The new events.</param>
public sealed record StreamAppend(Guid Id, Type StateType, long OpenedAt, IReadOnlyList<DomainEvent> Events);

/// <summary>SQL that becomes true with the events.</summary>
public sealed record OwnSql(string Sql, object[] Parameters);

/// <summary>Everything one attempt decided, to be stored all or not at all.</summary>
public sealed record Decided(
    string Tenant, string CorrelationId, string CausationId, string UserId, IReadOnlyList<StreamAppend> Streams, IReadOnlyList<OwnSql> Statements)
{
    private readonly TaskCompletionSource stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when it is stored, or with what kept it from that.</summary>
    public Task Stored => stored.Task;

    public void Succeed() => stored.TrySetResult();

    public void Fail(Exception exception) => stored.TrySetException(exception);

    /// <summary>Adds a stream of it to what the session will store.</summary>
    public void Append(IDocumentSession session, StreamAppend stream)
    {
        IEnumerable<object> events = [.. stream.Events.Select(@event => Described(session, @event))];
        if (stream.OpenedAt == 0) session.Events.StartStream(stream.StateType, stream.Id, events);
        else session.Events.Append(stream.Id, stream.OpenedAt + stream.Events.Count, events);
    }

    // Said of each event, because a session may store what several users decided.
    private IEvent Described(IDocumentSession session, DomainEvent data)
    {
        var @event = session.Events.BuildEvent(data);
        @event.CorrelationId = CorrelationId;
        @event.CausationId = CausationId;
        @event.UserName = UserId;
        return @event;
    }
}

/// <summary>
/// Stores in one transaction what was decided while the transactions before it were under way, so that commands that come together share its
/// cost; one that comes alone is stored at once. What cannot be stored takes nothing with it: then each is stored by itself.
/// </summary>
public sealed class GroupCommit(IDocumentStore store)
{
    // As many transactions at once as keep the database busy while the service is; more of them make the groups smaller.
    private const int Writers = 1;
    private const int LargestGroup = 64;

    private readonly Lock gate = new();
    private readonly Queue<Decided> waiting = [];
    private int writing;

    /// <summary>Stores it. Once asked for, this is not taken back: whoever goes away in between finds it stored.</summary>
    public Task Store(Decided decided)
    {
        lock (gate)
        {
            waiting.Enqueue(decided);
            if (writing == Writers) return decided.Stored;
            writing++;
        }

        _ = Task.Run(WriteWhatWaits);
        return decided.Stored;
    }

    private async Task WriteWhatWaits()
    {
        while (NextGroup() is { Count: > 0 } group)
        {
            foreach (var ofTenant in group.GroupBy(decided => decided.Tenant)) await Write([.. ofTenant]);
        }
    }

    private List<Decided> NextGroup()
    {
        lock (gate)
        {
            var group = new List<Decided>(Math.Min(waiting.Count, LargestGroup));
            while (group.Count < LargestGroup && waiting.TryDequeue(out var decided)) group.Add(decided);
            if (group.Count == 0) writing--;
            return group;
        }
    }

    /// <summary>Adds to what the session will store: streams in one order for every process, so that two groups never wait for each other.</summary>
    public static void Add(IDocumentSession session, IReadOnlyList<Decided> group)
    {
        var streams = group.SelectMany(decided => decided.Streams, (decided, stream) => (decided, stream));
        foreach (var (decided, stream) in streams.OrderBy(each => each.stream.Id)) decided.Append(session, stream);
        foreach (var statement in group.SelectMany(decided => decided.Statements)) session.QueueSqlCommand(statement.Sql, statement.Parameters);
    }

    private async Task Write(IReadOnlyList<Decided> group)
    {
        try
        {
            await using var session = store.LightweightSession(group[0].Tenant);

            Add(session, group);
            await session.SaveChangesAsync();
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
