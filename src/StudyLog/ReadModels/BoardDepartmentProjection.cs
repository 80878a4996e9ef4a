using JasperFx.Events;
using StudyLog.Domain;
using StudyLog.Domain.Departments;

namespace StudyLog.ReadModels;

/// <summary>Which events make a <see cref="BoardDepartment"/>.</summary>
public sealed partial class BoardDepartmentProjection : FoldedFromEvents<BoardDepartment>
{
    /// <inheritdoc/>
    protected override Guid DocumentOf(IEvent<DomainEvent> @event) => @event.Data is DepartmentEvent ? @event.StreamId : Guid.Empty;

    /// <inheritdoc/>
    protected override BoardDepartment After(BoardDepartment? document, Guid id, Guid streamId, DomainEvent @event) =>
        BoardDepartment.Fold(document, id, (DepartmentEvent)@event);
}
