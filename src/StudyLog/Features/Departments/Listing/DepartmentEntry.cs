using JasperFx.Events;
using Marten.Events.Aggregation;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Persistence;

namespace StudyLog.Features.Departments.Listing;

/// <summary>A department as the list keeps it.</summary>
public sealed record DepartmentEntry
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string? ShortName { get; init; }

    public DepartmentKind Kind { get; init; }

    public Guid? ParentId { get; init; }

    public int? RankNo { get; init; }

    public bool OnBoard { get; init; }

    public DateOnly? DissolvedOn { get; init; }
}

/// <summary>Keeps the list of departments in the transaction of their events.</summary>
public sealed partial class DepartmentEntries : SingleStreamProjection<DepartmentEntry, Guid>
{
    // Only these: streams of another kind pass by without being looked up.
    public DepartmentEntries() => IncludedEventTypes.AddRange(StoreConfiguration.EventTypes.Where(type => type.IsAssignableTo(typeof(DepartmentEvent))));

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
        DepartmentMoved moved => entry with { ParentId = moved.ParentId },
        DepartmentDissolved dissolved => entry with { DissolvedOn = dissolved.On },
        _ => throw new ForeignEventException(@event),
    };
}
