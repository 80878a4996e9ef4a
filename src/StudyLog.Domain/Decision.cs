namespace StudyLog.Domain;

/// <summary>What a decision comes to: events to append (none when what is asked is already so), or a rejection and nothing else.</summary>
/// <typeparam name="TEvent">The events of the stream decided on.</typeparam>
public abstract record Decision<TEvent>
    where TEvent : DomainEvent
{
    private Decision()
    {
    }

    /// <summary>Granted. No events: it was so already.</summary>
    /// <param name="Events">What to append, in order.</param>
    public sealed record Accepted(IReadOnlyList<TEvent> Events) : Decision<TEvent>;

    /// <summary>Refused; nothing may be written.</summary>
    /// <param name="Rejection">Why.</param>
    public sealed record Refused(Rejection Rejection) : Decision<TEvent>;

    /// <summary>It is so already.</summary>
    public static Decision<TEvent> AlreadySo { get; } = new Accepted([]);

    /// <summary>One event.</summary>
    public static implicit operator Decision<TEvent>(TEvent @event) => new Accepted([@event]);

    /// <summary>Several events in order.</summary>
    public static implicit operator Decision<TEvent>(TEvent[] events) => new Accepted(events);

    /// <summary>A refusal.</summary>
    public static implicit operator Decision<TEvent>(Rejection rejection) => new Refused(rejection);
}
