using JasperFx.Events;
using JasperFx.Events.Daemon;
using Marten.Events.Projections;

namespace StudyLog.Features.Progress;

/// <summary>Which changed months change <see cref="MonthFigures"/>.</summary>
public sealed partial class MonthFiguresProjection : MultiStreamProjection<MonthFigures, string>
{
    public MonthFiguresProjection() => Identity<Updated<DepartmentMonth>>(updated => updated.Entity.Id);

    public override (MonthFigures?, ActionType) DetermineAction(MonthFigures? snapshot, string identity, IReadOnlyList<IEvent> events)
    {
        var figures = snapshot;
        foreach (var @event in events)
            if (@event.Data is Updated<DepartmentMonth> { Action: ActionType.Store } updated) figures = MonthFigures.Of(updated.Entity);
        return (figures, ReferenceEquals(figures, snapshot) ? ActionType.Nothing : ActionType.Store);
    }
}
