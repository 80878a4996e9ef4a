using JasperFx.Events;
using JasperFx.Events.Daemon;
using Marten.Events.Projections;

namespace StudyLog.ReadModels;

/// <summary>Which changed documents change a <see cref="Deadline"/>.</summary>
public sealed partial class DeadlineProjection : MultiStreamProjection<Deadline, Guid>
{
    /// <summary>One rule says which document a change belongs to.</summary>
    public DeadlineProjection()
    {
        Identities<Updated<FollowUpEntry>>(updated => [updated.Entity.Id]);
        Identities<Updated<SessionSheet>>(updated => [updated.Entity.Id]);

        // Hardly anybody has something to make up for.
        Identities<Updated<AttendanceEntry>>(updated => updated.Entity.MakeUp is null ? [] : [updated.Entity.Id]);
    }

    /// <inheritdoc/>
    public override (Deadline?, ActionType) DetermineAction(Deadline? snapshot, Guid identity, IReadOnlyList<IEvent> events)
    {
        var deadline = snapshot;
        foreach (var @event in events)
        {
            deadline = @event.Data switch
            {
                Updated<FollowUpEntry> updated => Deadline.Of(updated.Entity),
                Updated<AttendanceEntry> updated => Deadline.Of(updated.Entity),
                Updated<SessionSheet> updated => Deadline.Of(updated.Entity),
                _ => deadline,
            };
        }

        return (deadline, deadline == snapshot ? ActionType.Nothing : deadline is null ? ActionType.Delete : ActionType.Store);
    }
}
