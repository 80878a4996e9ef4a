using JasperFx.Events;
using JasperFx.Events.Daemon;
using Marten;
using Marten.Events.Projections;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Departments;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Inbox;
using StudyLog.Features.Progress;
using StudyLog.ReadModels;

namespace StudyLog.Features;

/// <summary>
/// Every read model, folded in one pass over the events and committed together: first what follows from the events themselves, then what
/// follows from those documents. The folds are pure functions of the documents; here stands only which event goes to which document.
/// </summary>
public static class ReadModelProjections
{
    public static void Configure(StoreOptions options)
    {
        options.Schema.For<SessionSheet>()
            .Duplicate(sheet => sheet.FirstDay, pgType: "date")
            .Duplicate(sheet => sheet.LastDay, pgType: "date");
        options.Schema.For<AttendanceEntry>().Duplicate(entry => entry.SessionId);
        options.Schema.For<FollowUpEntry>()
            .Duplicate(entry => entry.SessionId)
            .Duplicate(entry => entry.LeadDepartmentId)
            .Duplicate(entry => entry.IssuedOn, pgType: "date")
            .Duplicate(entry => entry.ClosedOn, pgType: "date")
            .Duplicate(entry => entry.IsClosed);
        options.Schema.For<BoardDepartment>();
        options.Schema.For<DepartmentMonth>().Duplicate(month => month.DepartmentId);
        options.Schema.For<MonthFigures>().Duplicate(month => month.Month, pgType: "date").Duplicate(month => month.DepartmentId);
        options.Schema.For<DepartmentInbox>();

        options.Projections.CompositeProjectionFor(ReadModelSet.Name, composite =>
        {
            composite.Options.BatchSize = 5_000;
            composite.Options.MaximumHopperSize = 20_000;
            composite.Options.CacheLimitPerTenant = 2_000;

            composite.Add(Cached(new SessionSheetProjection()));
            composite.Add(Cached(new AttendanceEntryProjection()));
            composite.Add(Cached(new FollowUpEntryProjection()));
            composite.Add(Cached(new BoardDepartmentProjection()));

            composite.Add(Cached(new DepartmentMonthProjection()), 2);
            composite.Add(Cached(new DepartmentInboxProjection()), 2);

            composite.Add(Cached(new MonthFiguresProjection()), 3);
        });
    }

    private static T Cached<T>(T projection)
        where T : JasperFx.Events.Projections.ProjectionBase
    {
        projection.Options.CacheLimitPerTenant = 2_000;
        return projection;
    }
}

/// <summary>A document folded from events, whichever streams they are on.</summary>
public abstract class FoldedFromEvents<TDoc> : MultiStreamProjection<TDoc, Guid>
    where TDoc : class
{
    // One rule for all, so that a document gets its events in the order of their recording.
    protected FoldedFromEvents() => Identity<IEvent<DomainEvent>>(DocumentOf);

    public sealed override (TDoc?, ActionType) DetermineAction(TDoc? snapshot, Guid identity, IReadOnlyList<IEvent> events)
    {
        var document = snapshot;
        foreach (var @event in events) document = After(document, identity, @event.StreamId, (DomainEvent)@event.Data);
        return (document, ReferenceEquals(document, snapshot) ? ActionType.Nothing : ActionType.Store);
    }

    /// <summary>The document an event belongs to; the empty id: none of this kind.</summary>
    protected abstract Guid DocumentOf(IEvent<DomainEvent> @event);

    protected abstract TDoc After(TDoc? document, Guid id, Guid streamId, DomainEvent @event);
}

public sealed partial class SessionSheetProjection : FoldedFromEvents<SessionSheet>
{
    protected override Guid DocumentOf(IEvent<DomainEvent> @event) => @event.Data switch
    {
        SessionEvent => @event.StreamId,
        AttendanceEvent e => e.SessionId,
        FollowUpEvent e => e.SessionId,
        _ => Guid.Empty,
    };

    protected override SessionSheet After(SessionSheet? document, Guid id, Guid streamId, DomainEvent @event) =>
        SessionSheet.Fold(document, id, streamId, @event);
}

public sealed partial class AttendanceEntryProjection : FoldedFromEvents<AttendanceEntry>
{
    protected override Guid DocumentOf(IEvent<DomainEvent> @event) => @event.Data is AttendanceEvent ? @event.StreamId : Guid.Empty;

    protected override AttendanceEntry After(AttendanceEntry? document, Guid id, Guid streamId, DomainEvent @event) =>
        AttendanceEntry.Fold(document, id, (AttendanceEvent)@event);
}

public sealed partial class FollowUpEntryProjection : FoldedFromEvents<FollowUpEntry>
{
    protected override Guid DocumentOf(IEvent<DomainEvent> @event) => @event.Data is FollowUpEvent ? @event.StreamId : Guid.Empty;

    protected override FollowUpEntry After(FollowUpEntry? document, Guid id, Guid streamId, DomainEvent @event) =>
        FollowUpEntry.Fold(document, id, (FollowUpEvent)@event);
}

public sealed partial class BoardDepartmentProjection : FoldedFromEvents<BoardDepartment>
{
    protected override Guid DocumentOf(IEvent<DomainEvent> @event) => @event.Data is DepartmentEvent ? @event.StreamId : Guid.Empty;

    protected override BoardDepartment After(BoardDepartment? document, Guid id, Guid streamId, DomainEvent @event) =>
        BoardDepartment.Fold(document, id, (DepartmentEvent)@event);
}

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
