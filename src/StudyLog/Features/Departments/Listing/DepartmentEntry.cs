using JasperFx.Events;
using Marten.Events.Aggregation;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Persistence;

namespace StudyLog.Features.Departments.Listing;

/// <summary>A department as the list keeps it.</summary>
public sealed record DepartmentEntry
{
    /// <summary>The department.</summary>
    public Guid Id { get; init; }

    /// <summary>Its full name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name used in narrow tables; null: the full one.</summary>
    public string? ShortName { get; init; }

    /// <summary>What kind of body it is.</summary>
    public DepartmentKind Kind { get; init; }

    /// <summary>The department above it; null: none.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Its place in lists, lower first; null stands last.</summary>
    public int? RankNo { get; init; }

    /// <summary>Whether it is a row of the progress board.</summary>
    public bool OnBoard { get; init; }

    /// <summary>Its last day; null while it exists.</summary>
    public DateOnly? DissolvedOn { get; init; }
}

/// <summary>Keeps the list of departments in the transaction of their events.</summary>
public sealed partial class DepartmentEntries : SingleStreamProjection<DepartmentEntry, Guid>
{
    /// <summary>Takes only these events: streams of another kind pass by without being looked up.</summary>
    public DepartmentEntries() => IncludedEventTypes.AddRange(StoreConfiguration.EventTypes.Where(type => type.IsAssignableTo(typeof(DepartmentEvent))));

    /// <inheritdoc/>
    public override DepartmentEntry? Evolve(DepartmentEntry? snapshot, Guid id, IEvent e) => After(snapshot ?? new() { Id = id }, (DomainEvent)e.Data);

    /// <summary>The entry after one more event.</summary>
    public static DepartmentEntry After(DepartmentEntry entry, DomainEvent @event) => @event switch
    {
        DepartmentEstablished established => entry with
        {
            Name = established.Name,
            ShortName = established.ShortName,
            Kind = established.Kind,
            ParentId = established.ParentId,
            RankNo = established.RankNo,
            OnBoard = established.OnBoard,
        },
        DepartmentRenamed renamed => entry with { Name = renamed.Name, ShortName = renamed.ShortName },
        DepartmentRanked ranked => entry with { RankNo = ranked.RankNo, OnBoard = ranked.OnBoard },
        DepartmentReclassified reclassified => entry with { Kind = reclassified.Kind },
        DepartmentMoved moved => entry with { ParentId = moved.ParentId },
        DepartmentCalendarOpened or DepartmentCalendarClosed => entry,
        DepartmentDissolved dissolved => entry with { DissolvedOn = dissolved.On },
        _ => throw new ForeignEventException(@event),
    };
}
