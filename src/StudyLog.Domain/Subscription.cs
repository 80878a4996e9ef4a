namespace StudyLog.Domain;

/// <summary>Opens a calendar to be subscribed to, or gives it another address.</summary>
/// <param name="Replacing">The number of the address to be replaced, as it was looked at; null: one is made only where none is open.</param>
public sealed record OpenCalendar(int? Replacing);

/// <summary>日历订阅 of a person or a department. The secret address is made from the number, so that a new one makes the one before worthless.</summary>
/// <param name="Number">How many addresses were made.</param>
/// <param name="IsOpen">Whether the last of them leads anywhere.</param>
public sealed record Subscription(int Number, bool IsOpen)
{
    /// <summary>No address was made yet.</summary>
    public static Subscription None { get; } = new(0, IsOpen: false);

    /// <summary>The same, leading nowhere.</summary>
    public Subscription Shut() => this with { IsOpen = false };

    /// <summary>Decides on another address: none is made where one is open, or where the one to be replaced is gone already.</summary>
    internal Decision<TEvent> Open<TEvent>(OpenCalendar command, Asking asking, Now now, Func<Provenance, int, TEvent> opened)
        where TEvent : DomainEvent
    {
        if (command.Replacing > Number) return new Rejection.Invalid("replacing", "calendar-not-yet-opened");
        if (command.Replacing is { } replaced ? replaced < Number : IsOpen) return Decision<TEvent>.AlreadySo;
        return asking.TryPlace(now, null, null, out var provenance) is { } rejection ? rejection : opened(provenance, Number + 1);
    }

    /// <summary>Decides on closing it.</summary>
    internal Decision<TEvent> Close<TEvent>(Asking asking, Now now, Func<Provenance, TEvent> closed)
        where TEvent : DomainEvent
    {
        if (!IsOpen) return Decision<TEvent>.AlreadySo;
        return asking.TryPlace(now, null, null, out var provenance) is { } rejection ? rejection : closed(provenance);
    }
}
