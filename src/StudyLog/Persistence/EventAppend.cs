using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;
using StudyLog.Domain;

namespace StudyLog.Persistence;

/// <summary>
/// Adds to what a session will store the events of many streams, in three statements for all of them: a call of the store's own function for each
/// stream costs the database more than the events themselves. The rows are those that the store would write. Streams that a list follows in the
/// transaction are left to the store, which writes the list.
/// </summary>
public sealed class EventAppend(IDocumentStore store)
{
    // What begins meanwhile in another process fails on the key, before a number is taken.
    private const string BeginStreams =
        $"""
        insert into {StoreConfiguration.Schema}.mt_streams (tenant_id, id, type, version)
        select ?, id, type, version from unnest(?, ?, ?) as begun (id, type, version)
        """;

    // They are there and held: an insert that always conflicts finds each by the key, whatever the planner knows of the table.
    private const string ContinueStreams =
        $"""
        insert into {StoreConfiguration.Schema}.mt_streams (tenant_id, id, type, version)
        select ?, id, type, version from unnest(?, ?, ?) as continued (id, type, version)
        on conflict (tenant_id, id) do update set version = excluded.version, timestamp = excluded.timestamp
        """;

    private const string InsertEvents =
        $"""
        insert into {StoreConfiguration.Schema}.mt_events
            (seq_id, tenant_id, id, stream_id, version, type, mt_dotnet_type, data, timestamp, correlation_id, causation_id, user_name, is_archived)
        select nextval('{StoreConfiguration.Schema}.mt_events_sequence'),
            ?, id, stream_id, version, type, dotnet_type, data::jsonb, now, correlation_id, causation_id, user_name, false
        from (
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                as told (id, stream_id, version, type, dotnet_type, data, now, correlation_id, causation_id, user_name, place)
            order by place) as told
        """;

    private readonly DocumentStore store = (DocumentStore)store;

    private readonly HashSet<Type> listed =
    [
        .. ((DocumentStore)store).Options.Projections.All
            .Where(projection => projection.Lifecycle == ProjectionLifecycle.Inline)
            .SelectMany(projection => ((ProjectionBase)projection).IncludedEventTypes is { Count: > 0 } taken
                ? taken
                : throw new InvalidOperationException($"{projection.Name} must say which events it takes.")),
    ];

    public void Queue(IDocumentSession session, IReadOnlyCollection<(Decided By, StreamAppend Stream)> appends)
    {
        var (events, streams) = (new List<IEvent>(), new List<StreamAppend>());
        foreach (var (decided, stream) in appends)
        {
            var described = Described(session, decided, stream).ToArray();
            if (stream.Events.Any(@event => listed.Contains(@event.GetType()))) LeaveToStore(session, stream, described);
            else
            {
                streams.Add(stream);
                events.AddRange(described);
            }
        }

        if (events.Count == 0) return;
        QueueStreams(session, BeginStreams, [.. streams.Where(stream => stream.OpenedAt == 0)]);
        QueueStreams(session, ContinueStreams, [.. streams.Where(stream => stream.OpenedAt > 0)]);
        QueueEvents(session, events);
    }

    private static void LeaveToStore(IDocumentSession session, StreamAppend stream, IEnumerable<object> events)
    {
        if (stream.OpenedAt == 0) session.Events.StartStream(stream.StateType, stream.Id, events);
        else session.Events.Append(stream.Id, stream.OpenedAt + stream.Events.Count, events);
    }

    // Said of each event, because a session may store what several users decided.
    private IEnumerable<IEvent> Described(IDocumentSession session, Decided decided, StreamAppend stream)
    {
        var version = stream.OpenedAt;
        foreach (var data in stream.Events)
        {
            var @event = session.Events.BuildEvent(data);
            @event.Id = Guid.CreateVersion7();
            @event.StreamId = stream.Id;
            @event.Version = ++version;
            @event.Timestamp = store.Events.TimeProvider.GetUtcNow();
            @event.CorrelationId = decided.CorrelationId;
            @event.CausationId = decided.CausationId;
            @event.UserName = decided.UserId;
            yield return @event;
        }
    }

    private void QueueStreams(IDocumentSession session, string sql, IReadOnlyCollection<StreamAppend> streams)
    {
        if (streams.Count == 0) return;
        session.QueueSqlCommand(
            sql,
            session.TenantId,
            streams.Select(stream => stream.Id).ToArray(),
            streams.Select(stream => store.Events.AggregateAliasFor(stream.StateType)).ToArray(),
            streams.Select(stream => stream.OpenedAt + stream.Events.Count).ToArray());
    }

    private void QueueEvents(IDocumentSession session, IReadOnlyCollection<IEvent> events)
    {
        session.QueueSqlCommand(
            InsertEvents,
            session.TenantId,
            Column(@event => @event.Id),
            Column(@event => @event.StreamId),
            Column(@event => @event.Version),
            Column(@event => @event.EventTypeName),
            Column(@event => @event.DotNetTypeName),
            Column(@event => store.Serializer.ToJson(@event.Data)),
            Column(@event => @event.Timestamp),
            Column(@event => @event.CorrelationId),
            Column(@event => @event.CausationId),
            Column(@event => @event.UserName));

        T[] Column<T>(Func<IEvent, T> member) => [.. events.Select(member)];
    }
}
