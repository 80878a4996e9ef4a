using JasperFx.Events;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;

namespace StudyLog.ReadModels;

/// <summary>Which events make an <see cref="AttendanceEntry"/>.</summary>
public sealed partial class AttendanceEntryProjection : FoldedFromEvents<AttendanceEntry>
{
    /// <inheritdoc/>
    protected override Guid DocumentOf(IEvent<DomainEvent> @event) => @event.Data is AttendanceEvent ? @event.StreamId : Guid.Empty;

    /// <inheritdoc/>
    protected override AttendanceEntry After(AttendanceEntry? document, Guid id, Guid streamId, DomainEvent @event) =>
        AttendanceEntry.Fold(document, id, (AttendanceEvent)@event);

    /// <inheritdoc/>
    protected override AttendanceEntry RecordedAt(AttendanceEntry document, DateTimeOffset instant) => document.RecordedAt(instant);
}
