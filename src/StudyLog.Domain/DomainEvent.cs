namespace StudyLog.Domain;

/// <summary>The body that somebody without an account, or a person, whom an account acted for.</summary>
/// <param name="DepartmentId">The department or body acted for.</param>
/// <param name="PersonId">The person acted for.</param>
public sealed record OnBehalfOf(Guid? DepartmentId, Guid? PersonId);

/// <summary>
/// What every event says of itself besides its matter. The organisation, correlation, causation and the instant of recording stand
/// beside the event in the store.
/// </summary>
/// <param name="By">The account that asked.</param>
/// <param name="OnBehalfOf">Whom the account acted for, when not for itself.</param>
/// <param name="Occurred">When it happened (which may be long before it was recorded).</param>
public sealed record Provenance(Guid By, OnBehalfOf? OnBehalfOf, Occurred Occurred);

/// <summary>A fact, kept for ever. Its class name and members are the storage format: see the event contract test before you touch one.</summary>
/// <param name="Provenance">Who, for whom, and when it happened.</param>
public abstract record DomainEvent(Provenance Provenance);

/// <summary>The state of one stream, folded from its events in order.</summary>
/// <typeparam name="TState">The state itself.</typeparam>
public interface IFold<TState>
{
    /// <summary>The state of a stream without events.</summary>
    static abstract TState Initial { get; }

    /// <summary>Whether the stream has begun.</summary>
    bool Exists { get; }

    /// <summary>The state after one more event. Pure; never changes <paramref name="state"/>.</summary>
    static abstract TState Evolve(TState state, DomainEvent @event);
}

/// <summary>Says that an event reached a stream it does not belong to. A stored stream like that is damaged and must not be read past.</summary>
public sealed class ForeignEventException : InvalidOperationException
{
    /// <summary>An event on a foreign stream.</summary>
    public ForeignEventException(DomainEvent @event)
        : base($"{@event?.GetType().Name} does not belong to this stream.")
    {
    }

    /// <summary>An event on a foreign stream.</summary>
    public ForeignEventException()
    {
    }

    /// <summary>An event on a foreign stream.</summary>
    public ForeignEventException(string message)
        : base(message)
    {
    }

    /// <summary>An event on a foreign stream.</summary>
    public ForeignEventException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
