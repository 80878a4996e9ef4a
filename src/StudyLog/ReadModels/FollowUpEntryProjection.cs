using JasperFx.Events;
using StudyLog.Domain;
using StudyLog.Domain.FollowUps;

namespace StudyLog.ReadModels;

/// <summary>Which events make a <see cref="FollowUpEntry"/>.</summary>
public sealed partial class FollowUpEntryProjection : FoldedFromEvents<FollowUpEntry>
{
    /// <inheritdoc/>
    protected override Guid DocumentOf(IEvent<DomainEvent> @event) => @event.Data is FollowUpEvent ? @event.StreamId : Guid.Empty;

    /// <inheritdoc/>
    protected override FollowUpEntry After(FollowUpEntry? document, Guid id, Guid streamId, DomainEvent @event) =>
        FollowUpEntry.Fold(document, id, (FollowUpEvent)@event);

    /// <inheritdoc/>
    protected override FollowUpEntry RecordedAt(FollowUpEntry document, DateTimeOffset instant) => document.RecordedAt(instant);
}
