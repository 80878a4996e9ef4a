using Marten;
using StudyLog.Domain;

namespace StudyLog.Persistence;

/// <summary>Folds states from streams, up to date with the store, reading only what the cache does not know yet.</summary>
public sealed class StateReader(IDocumentStore store, StateCache cache)
{
    /// <summary>The state of one stream now.</summary>
    public async Task<Versioned<TState>> Read<TState>(string tenant, Guid stream, CancellationToken cancellation)
        where TState : class, IFold<TState>
    {
        await using var session = store.QuerySession(tenant);
        return await Read<TState>(session, stream, cancellation);
    }

    /// <summary>The state of one stream now, over a session that is open.</summary>
    public async Task<Versioned<TState>> Read<TState>(IQuerySession session, Guid stream, CancellationToken cancellation)
        where TState : class, IFold<TState>
    {
        var known = cache.Find<TState>(session.TenantId, stream) ?? new Versioned<TState>(TState.Initial, 0);
        var events = await session.Events.FetchStreamAsync(stream, fromVersion: known.Version + 1, token: cancellation);
        return events.Count == 0 ? known : Keep(session.TenantId, stream, Fold(known, events.Select(e => (DomainEvent)e.Data)));
    }

    /// <summary>The states of many streams now, in a fixed number of round trips. A stream that has not begun has its initial state.</summary>
    public async Task<IReadOnlyDictionary<Guid, Versioned<TState>>> ReadMany<TState>(
        IQuerySession session, IReadOnlyCollection<Guid> streams, CancellationToken cancellation)
        where TState : class, IFold<TState>
    {
        var states = streams.Distinct().ToDictionary(
            id => id, id => cache.Find<TState>(session.TenantId, id) ?? new Versioned<TState>(TState.Initial, 0));
        if (states.Count == 0) return states;

        var behind = (await StreamVersions.Read(session, states.Keys, cancellation))
            .Where(actual => actual.Value > states[actual.Key].Version)
            .Select(actual => actual.Key)
            .ToArray();
        if (behind.Length == 0) return states;

        var events = await session.Events.QueryAllRawEvents()
            .Where(e => behind.Contains(e.StreamId))
            .OrderBy(e => e.Sequence)
            .ToListAsync(cancellation);
        foreach (var stream in events.GroupBy(e => e.StreamId))
        {
            var known = states[stream.Key];
            var rest = stream.Where(e => e.Version > known.Version).OrderBy(e => e.Version).Select(e => (DomainEvent)e.Data);
            states[stream.Key] = Keep(session.TenantId, stream.Key, Fold(known, rest));
        }

        return states;
    }

    public static Versioned<TState> Fold<TState>(Versioned<TState> known, IEnumerable<DomainEvent> events)
        where TState : class, IFold<TState>
    {
        var (state, version) = (known.State, known.Version);
        foreach (var @event in events)
        {
            // The id of a stream of another kind names nothing of this kind. A foreign event later in a stream is damage, and throws.
            if (version == 0 && !Begins<TState>(@event)) return new(TState.Initial, 0);
            state = TState.Evolve(state, @event);
            version++;
        }

        return new(state, version);
    }

    private static bool Begins<TState>(DomainEvent first)
        where TState : class, IFold<TState>
    {
        try
        {
            return TState.Evolve(TState.Initial, first).Exists;
        }
        catch (ForeignEventException)
        {
            return false;
        }
    }

    private Versioned<TState> Keep<TState>(string tenant, Guid stream, Versioned<TState> state)
    {
        if (state.Version > 0) cache.Keep(tenant, stream, state);
        return state;
    }
}
