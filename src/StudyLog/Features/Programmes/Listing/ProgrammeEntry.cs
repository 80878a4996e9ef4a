using JasperFx.Events;
using Marten.Events.Aggregation;
using StudyLog.Domain;
using StudyLog.Domain.Programmes;
using StudyLog.Persistence;

namespace StudyLog.Features.Programmes.Listing;

/// <summary>A programme as the list keeps it.</summary>
public sealed record ProgrammeEntry
{
    /// <summary>The programme.</summary>
    public Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What else is to be known of it.</summary>
    public string? Note { get; init; }

    /// <summary>How many units have a task in it, each counted once for each task.</summary>
    public int UnitTasks { get; init; }

    /// <summary>How many sessions are its activities.</summary>
    public int Activities { get; init; }
}

/// <summary>Keeps the list of programmes in the transaction of their events.</summary>
public sealed partial class ProgrammeEntries : SingleStreamProjection<ProgrammeEntry, Guid>
{
    /// <summary>Takes only these events: streams of another kind pass by without being looked up.</summary>
    public ProgrammeEntries() => IncludedEventTypes.AddRange(StoreConfiguration.EventTypes.Where(type => type.IsAssignableTo(typeof(ProgrammeEvent))));

    /// <inheritdoc/>
    public override ProgrammeEntry? Evolve(ProgrammeEntry? snapshot, Guid id, IEvent e) => After(snapshot ?? new() { Id = id }, (DomainEvent)e.Data);

    /// <summary>The entry after one more event.</summary>
    public static ProgrammeEntry After(ProgrammeEntry entry, DomainEvent @event) => @event switch
    {
        ProgrammeEstablished established => entry with { Name = established.Name, Note = established.Note },
        ProgrammeRenamed renamed => entry with { Name = renamed.Name, Note = renamed.Note },
        UnitTaskAssigned => entry with { UnitTasks = entry.UnitTasks + 1 },
        UnitTaskWithdrawn => entry with { UnitTasks = entry.UnitTasks - 1 },
        ProgrammeActivityLinked => entry with { Activities = entry.Activities + 1 },
        ProgrammeActivityUnlinked => entry with { Activities = entry.Activities - 1 },
        ProgrammeEvent => entry,
        _ => throw new ForeignEventException(@event),
    };
}
