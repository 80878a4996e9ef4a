using JasperFx.Events;
using JasperFx.Events.Daemon;
using Marten.Events.Projections;
using StudyLog.Domain;

namespace StudyLog.ReadModels;

/// <summary>A document folded from events, whichever streams they are on.</summary>
public abstract class FoldedFromEvents<TDoc> : MultiStreamProjection<TDoc, Guid>
    where TDoc : class
{
    /// <summary>One rule says which document an event belongs to, so that a document gets its events in the order of their recording.</summary>
    protected FoldedFromEvents() => Identity<IEvent<DomainEvent>>(DocumentOf);

    /// <inheritdoc/>
    public sealed override (TDoc?, ActionType) DetermineAction(TDoc? snapshot, Guid identity, IReadOnlyList<IEvent> events)
    {
        var document = snapshot;
        foreach (var @event in events)
        {
            try
            {
                document = RecordedAt(After(document, identity, @event.StreamId, (DomainEvent)@event.Data), @event.Timestamp);
            }
#pragma warning disable CA1031 // Whatever it is, who mends it must know at which event.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                throw new ApplyEventException(@event, exception);
            }
        }

        return (document, ReferenceEquals(document, snapshot) ? ActionType.Nothing : ActionType.Store);
    }

    /// <summary>The document an event belongs to; the empty id: none of this kind.</summary>
    protected abstract Guid DocumentOf(IEvent<DomainEvent> @event);

    /// <summary>The document after one more event.</summary>
    protected abstract TDoc After(TDoc? document, Guid id, Guid streamId, DomainEvent @event);

    /// <summary>The document, told when its last event was recorded, where it keeps that.</summary>
    protected virtual TDoc RecordedAt(TDoc document, DateTimeOffset instant) => document;
}
