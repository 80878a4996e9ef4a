using StudyLog.Domain;

namespace StudyLog.Persistence;

/// <summary>A stream that an attempt opened: as it was then, and what the attempt has appended to it.</summary>
internal abstract class OpenedStream(Guid id, long openedAt)
{
    public Guid Id => id;

    public long OpenedAt => openedAt;

    public List<DomainEvent> Appended { get; } = [];

    public long Version => openedAt + Appended.Count;

    public abstract StreamAppend ToStore();

    public abstract Written Written(string tenant, Now now);

    public abstract void Keep(StateCache cache, string tenant);
}

/// <summary>The same with the state it has.</summary>
internal sealed class OpenedStream<TState>(Guid id, Versioned<TState> opened) : OpenedStream(id, opened.Version)
    where TState : class, IFold<TState>
{
    private readonly TState before = opened.State;

    public Versioned<TState> Current { get; private set; } = opened;

    public void Append(IReadOnlyCollection<DomainEvent> events)
    {
        Appended.AddRange(events);
        Current = StateReader.Fold(Current, events);
    }

    public void TakeBack(Versioned<TState> to)
    {
        Appended.RemoveRange((int)(to.Version - OpenedAt), (int)(Current.Version - to.Version));
        Current = to;
    }

    public override StreamAppend ToStore() => new(Id, typeof(TState), OpenedAt, Appended);

    public override Written Written(string tenant, Now now) => new(tenant, Id, OpenedAt, Appended, before, Current.State, now);

    public override void Keep(StateCache cache, string tenant)
    {
        if (Version > 0) cache.Keep(tenant, Id, Current);
    }
}
