using System.Threading.RateLimiting;
using Marten;
using Npgsql;
using StudyLog.Domain;

namespace StudyLog.Persistence;

/// <summary>A rejection on its way out of an attempt. The command runner catches it; nothing has been written.</summary>
#pragma warning disable CA1032 // It always has a rejection, and never leaves the runner.
public sealed class RefusalException(Rejection rejection) : Exception("The command is refused.")
#pragma warning restore CA1032
{
    public Rejection Rejection { get; } = rejection;
}

/// <summary>
/// One try at a command: the states it opens, what it appends, and the transaction in which all of that becomes true at once. A stream that
/// is opened belongs to this attempt alone within the process until it ends; against other processes it is guarded by its version, or, when the
/// attempt is patient, by a lock in the database, so that it cannot lose to them again.
/// </summary>
public sealed class Attempt(
    IDocumentSession session,
    StateReader states,
    StateCache cache,
    StreamLocks locks,
    GroupCommit commits,
    IReadOnlyList<IStoredWith> following,
    Guid newId,
    Now now,
    bool patient,
    CancellationToken cancellation)
    : IDisposable
{
    private readonly Dictionary<Guid, OpenedStream> streams = [];
    private readonly Dictionary<Guid, long> held = [];
    private readonly List<RateLimitLease> leases = [];
    private readonly List<OwnSql> statements = [];
    private readonly List<StreamAppend> believed = [];

    private readonly List<Action> lastSteps = [];

    private AuditEntry? audit;

    // How to undo what was appended tentatively, the latest first.
    private Stack<Action>? takeBack;

    private bool wroteBeside;

    // A transaction that was opened while deciding holds locks that only its own commit may end.
    private bool hasTransaction;

    /// <summary>The organisation's time zone and the clock.</summary>
    public Now Now => now;

    /// <summary>The id of what the command makes when the asker sends none: the same in every try.</summary>
    public Guid NewId => newId;

    public Guid OrganisationId => Guid.Parse(session.TenantId);

    /// <summary>Whether this only looks how it would come out: then nobody else is made to wait for what it looks at.</summary>
    public bool OnlyConsiders { get; init; }

    public CancellationToken Cancellation => cancellation;

    /// <summary>Opens a stream for writing. Its cached state may be behind another process; then the commit fails and the command is tried again.</summary>
    public Task<TState> Open<TState>(Guid id)
        where TState : class, IFold<TState> =>
        Open<TState>(id, held: patient);

    /// <summary>Opens a stream as it is in the store, where nobody else writes to it until this attempt ends: for what depends on more than its state.</summary>
    public Task<TState> OpenHeld<TState>(Guid id)
        where TState : class, IFold<TState> =>
        Open<TState>(id, held: true);

    /// <summary>The state of a stream that was opened, with what this attempt has appended to it.</summary>
    public TState Opened<TState>(Guid id)
        where TState : class, IFold<TState> =>
        ((OpenedStream<TState>)streams[id]).Current.State;

    /// <summary>Opens a stream that must have begun.</summary>
    public async Task<TState> Open<TState>(Guid id, Thing thing)
        where TState : class, IFold<TState>
    {
        var state = await Open<TState>(id);
        return state.Exists ? state : throw new RefusalException(new Rejection.NotFound(thing, id));
    }

    /// <summary>Opens many streams for writing in a fixed number of round trips. What this attempt has appended to them already is in their states.</summary>
    public async Task<IReadOnlyDictionary<Guid, TState>> OpenMany<TState>(IEnumerable<Guid> ids)
        where TState : class, IFold<TState>
    {
        // In one order for everybody, so that two commands never wait for each other.
        var wanted = ids.Distinct().Order().ToArray();
        var unopened = wanted.Where(id => !streams.ContainsKey(id)).ToArray();
        foreach (var id in unopened) leases.Add(await locks.Enter(session.TenantId, id, cancellation));
        if (patient) await Hold(unopened);

        foreach (var (id, state) in await states.ReadMany<TState>(session, unopened, cancellation)) streams.Add(id, new OpenedStream<TState>(id, state));
        return wanted.ToDictionary(id => id, id => ((OpenedStream<TState>)streams[id]).Current.State);
    }

    /// <summary>Reads a stream that must have begun, up to date with the store, without writing to it.</summary>
    public async Task<TState> Read<TState>(Guid id, Thing thing)
        where TState : class, IFold<TState>
    {
        var state = (await states.Read<TState>(session, id, cancellation)).State;
        return state.Exists ? state : throw new RefusalException(new Rejection.NotFound(thing, id));
    }

    /// <summary>Reads a stream as far as this process knows it; for what never becomes untrue, like that somebody exists.</summary>
    public async Task<TState> Cached<TState>(Guid id)
        where TState : class, IFold<TState> =>
        (cache.Find<TState>(session.TenantId, id) ?? await states.Read<TState>(session, id, cancellation)).State;

    /// <summary>Reads streams that must all have begun, in a fixed number of round trips.</summary>
    public async Task<IReadOnlyDictionary<Guid, TState>> ReadMany<TState>(IReadOnlyCollection<Guid> ids, Thing thing)
        where TState : class, IFold<TState>
    {
        var found = await states.ReadMany<TState>(session, ids, cancellation);
        foreach (var id in ids)
            if (!found[id].State.Exists) throw new RefusalException(new Rejection.NotFound(thing, id));
        return found.ToDictionary(pair => pair.Key, pair => pair.Value.State);
    }

    /// <summary>Finds documents that are kept in the transaction of their events.</summary>
    public async Task<IReadOnlyList<TDocument>> Find<TDocument>(Func<IQueryable<TDocument>, IQueryable<TDocument>> which)
        where TDocument : notnull =>
        await which(session.Query<TDocument>()).ToListAsync(cancellation);

    /// <summary>Appends what was decided to an opened stream and gives its state after that; a rejection ends the attempt.</summary>
    public TState Append<TState, TEvent>(Guid id, Decision<TEvent> decision)
        where TState : class, IFold<TState>
        where TEvent : DomainEvent
    {
        if (decision is Decision<TEvent>.Refused refused) throw new RefusalException(refused.Rejection);

        var stream = (OpenedStream<TState>)streams[id];
        var (before, events) = (stream.Current, ((Decision<TEvent>.Accepted)decision).Events);
        if (events.Count > 0) takeBack?.Push(() => stream.TakeBack(before));
        stream.Append(events);
        return stream.Current.State;
    }

    /// <summary>
    /// Decides something that may be refused without ending the attempt: then what it appended is taken back, and the rejection given. What was decided so
    /// within it is taken back with it.
    /// </summary>
    public Rejection? Tentatively(Action decide)
    {
        var (around, own) = (takeBack, new Stack<Action>());
        takeBack = own;
        try
        {
            decide();
            if (around is not null)
                foreach (var step in own.Reverse()) around.Push(step);
            return null;
        }
        catch (RefusalException refusal)
        {
            foreach (var step in own) step();
            return refusal.Rejection;
        }
        finally
        {
            takeBack = around;
        }
    }

    /// <summary>Says what is to be done when everything is decided, just before it is stored; it is not done where nothing is stored.</summary>
    public void BeforeCommit(Action step) => lastSteps.Add(step);

    /// <summary>Whether this attempt appended anything to the stream.</summary>
    public bool Wrote(Guid id) => streams[id].Appended.Count > 0;

    /// <summary>Whether this attempt says anything that was not so already.</summary>
    public bool WroteAnything => wroteBeside || streams.Values.Any(stream => stream.Appended.Count > 0);

    /// <summary>The streams that this attempt would begin.</summary>
    public IReadOnlyCollection<Guid> Begun => [.. streams.Values.Where(stream => stream is { OpenedAt: 0, Appended.Count: > 0 }).Select(stream => stream.Id)];

    /// <summary>The version an opened stream has when this attempt is committed; null for one that was not opened.</summary>
    public long? VersionOf(Guid id) => streams.TryGetValue(id, out var stream) ? stream.Version : null;

    /// <summary>Notes which version a thing has that is no stream, and is held until the attempt ends.</summary>
    public void Holds(Guid id, long version) => held[id] = version;

    /// <summary>The version a stream had before this attempt; it must still have it when this is committed.</summary>
    public async Task<long> VersionBefore(Guid id)
    {
        if (held.TryGetValue(id, out var known)) return known;
        if (streams.TryGetValue(id, out var stream)) return stream.OpenedAt;
        var version = (await StreamVersions.Read(session, [id], cancellation)).GetValueOrDefault(id);
        believed.Add(new StreamAppend(id, typeof(object), version, []));
        return version;
    }

    /// <summary>Runs SQL inside the transaction, opening it if need be, and gives the first column of the first row. What it holds it holds until the attempt ends.</summary>
    public async Task<T?> Scalar<T>(string sql, params object[] parameters)
    {
        await BeginTransaction();
        return await Look<T>(sql, parameters);
    }

    /// <summary>The same without need of a transaction: for what is only looked up.</summary>
    public async Task<T?> Look<T>(string sql, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        return await reader.ReadAsync(cancellation) && !await reader.IsDBNullAsync(0, cancellation) ? await reader.GetFieldValueAsync<T>(0, cancellation) : default;
    }

    /// <summary>Adds SQL to what the commit sends.</summary>
    public void Enqueue(string sql, params object[] parameters) => statements.Add(new OwnSql(sql, parameters));

    /// <summary>The same of SQL that is itself what the command does, where that is no event.</summary>
    public void Write(string sql, params object[] parameters)
    {
        wroteBeside = true;
        Enqueue(sql, parameters);
    }

    /// <summary>Says what the audit trail is to say of this attempt when it is committed.</summary>
    public void Audit(AuditEntry entry) => audit = entry;

    /// <summary>Whether another process has written to a stream since its state was cached, so that what was decided may be wrong.</summary>
    public async Task<bool> IsBehind()
    {
        var actual = await StreamVersions.Read(session, streams.Keys, cancellation);
        var behind = streams.Values.Where(stream => actual.GetValueOrDefault(stream.Id) != stream.OpenedAt).ToArray();
        foreach (var stream in behind) cache.Forget(session.TenantId, stream.Id);
        return behind.Length > 0;
    }

    /// <summary>Forgets the cached states this attempt stood on.</summary>
    public void Forget()
    {
        foreach (var id in streams.Keys) cache.Forget(session.TenantId, id);
    }

    /// <summary>Stores everything in one transaction, in which every opened stream still is as it was when it was opened.</summary>
    /// <exception cref="LostRaceException">One of them is not; nothing is stored.</exception>
    public async Task Commit()
    {
        foreach (var step in lastSteps) step();
        statements.AddRange(streams.Values.Where(stream => stream.Appended.Count > 0).SelectMany(stream => following.SelectMany(each => each.Of(stream.Written(session.TenantId, now)))));
        var decided = new Decided(
            session.TenantId,
            session.CorrelationId!,
            session.CausationId!,
            session.LastModifiedBy!,
            [.. streams.Values.Select(stream => stream.ToStore()), .. believed],
            statements,
            audit);
        try
        {
            await (hasTransaction ? StoreBeside(decided) : commits.Store(decided));
        }
        catch
        {
            // Stored or not: whoever comes next looks.
            Forget();
            throw;
        }

        foreach (var stream in streams.Values) stream.Keep(cache, session.TenantId);
    }

    public void Dispose()
    {
        for (var i = leases.Count - 1; i >= 0; i--) leases[i].Dispose();
    }

    private async Task<TState> Open<TState>(Guid id, bool held)
        where TState : class, IFold<TState>
    {
        if (streams.TryGetValue(id, out var known)) return ((OpenedStream<TState>)known).Current.State;

        leases.Add(await locks.Enter(session.TenantId, id, cancellation));
        if (held) await Hold([id]);
        var state = (held ? null : cache.Find<TState>(session.TenantId, id)) ?? await states.Read<TState>(session, id, cancellation);
        streams.Add(id, new OpenedStream<TState>(id, state));
        return state.State;
    }

    private async Task BeginTransaction()
    {
        hasTransaction = true;
        await session.BeginTransactionAsync(cancellation);
    }

    private async Task StoreBeside(Decided decided)
    {
        if ((await commits.Add(session, [decided], cancellation)).Count > 0) throw new LostRaceException();
        await session.SaveChangesAsync(cancellation);
    }

    private async Task Hold(Guid[] ids)
    {
        await BeginTransaction();
        await StreamVersions.Hold(session, ids, cancellation);
    }

    private static NpgsqlCommand Command(string sql, object[] parameters)
    {
        var command = new NpgsqlCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
        return command;
    }
}
