using JasperFx.Events;
using JasperFx.Events.Daemon;
using Marten.Events.Projections;
using StudyLog.ReadModels;

namespace StudyLog.Features.Progress;

/// <summary>Which changed sheets and follow-ups change a <see cref="DepartmentMonth"/>.</summary>
public sealed partial class DepartmentMonthProjection : MultiStreamProjection<DepartmentMonth, string>
{
    public DepartmentMonthProjection()
    {
        Identities<Updated<SessionSheet>>(updated => [.. updated.Entity.Touched.Select(key => key.Id)]);
        Identities<Updated<FollowUpEntry>>(updated => [.. updated.Entity.Touched.Select(key => key.Id)]);
    }

    public override (DepartmentMonth?, ActionType) DetermineAction(DepartmentMonth? snapshot, string identity, IReadOnlyList<IEvent> events)
    {
        var month = snapshot ?? DepartmentMonth.Empty(identity);
        foreach (var @event in events)
        {
            month = @event.Data switch
            {
                Updated<SessionSheet> updated => month.With(updated.Entity),
                Updated<FollowUpEntry> updated => month.With(updated.Entity),
                _ => month,
            };
        }

        return (month, ReferenceEquals(month, snapshot) ? ActionType.Nothing : ActionType.Store);
    }
}
