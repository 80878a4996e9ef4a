using JasperFx.Events;
using JasperFx.Events.Daemon;
using Marten.Events.Projections;
using StudyLog.ReadModels;

namespace StudyLog.Features.Inbox;

/// <summary>Which changed follow-ups change a <see cref="DepartmentInbox"/>.</summary>
public sealed partial class DepartmentInboxProjection : MultiStreamProjection<DepartmentInbox, Guid>
{
    public DepartmentInboxProjection() => Identities<Updated<FollowUpEntry>>(updated => updated.Entity.TouchedDepartments);

    public override (DepartmentInbox?, ActionType) DetermineAction(DepartmentInbox? snapshot, Guid identity, IReadOnlyList<IEvent> events)
    {
        var inbox = snapshot ?? new DepartmentInbox { Id = identity };
        foreach (var @event in events)
            if (@event.Data is Updated<FollowUpEntry> updated) inbox = inbox.With(updated.Entity);
        return (inbox, ReferenceEquals(inbox, snapshot) ? ActionType.Nothing : ActionType.Store);
    }
}
