using JasperFx.Events;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Programmes;
using StudyLog.Domain.Sessions;

namespace StudyLog.ReadModels;

/// <summary>Which events make a <see cref="SessionSheet"/>: those of the session, of the attendances and follow-ups of it, and of the programmes it belongs to.</summary>
public sealed partial class SessionSheetProjection : FoldedFromEvents<SessionSheet>
{
    /// <inheritdoc/>
    protected override Guid DocumentOf(IEvent<DomainEvent> @event) => @event.Data switch
    {
        SessionEvent => @event.StreamId,
        AttendanceEvent e => e.SessionId,
        FollowUpEvent e => e.SessionId,
        ProgrammeActivityLinked e => e.SessionId,
        ProgrammeActivityUnlinked e => e.SessionId,
        _ => Guid.Empty,
    };

    /// <inheritdoc/>
    protected override SessionSheet After(SessionSheet? document, Guid id, Guid streamId, DomainEvent @event) =>
        SessionSheet.Fold(document, id, streamId, @event);

    /// <inheritdoc/>
    protected override SessionSheet RecordedAt(SessionSheet document, DateTimeOffset instant) => document.RecordedAt(instant);
}
