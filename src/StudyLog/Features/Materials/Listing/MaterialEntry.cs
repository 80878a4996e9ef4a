using JasperFx.Events;
using Marten.Events.Aggregation;
using StudyLog.Domain;
using StudyLog.Domain.Materials;
using StudyLog.Persistence;

namespace StudyLog.Features.Materials.Listing;

/// <summary>A material as the list keeps it.</summary>
public sealed record MaterialEntry
{
    /// <summary>The material.</summary>
    public Guid Id { get; init; }

    /// <summary>What is known of it, as last said.</summary>
    public MaterialDetails Details { get; init; } = new("", MaterialKind.Other, null, null, null, null);

    /// <summary>Whether it is not to be studied any more.</summary>
    public bool Withdrawn { get; init; }
}

/// <summary>Keeps the list of materials in the transaction of their events.</summary>
public sealed partial class MaterialEntries : SingleStreamProjection<MaterialEntry, Guid>
{
    /// <summary>Takes only these events: streams of another kind pass by without being looked up.</summary>
    public MaterialEntries() => IncludedEventTypes.AddRange(StoreConfiguration.EventTypes.Where(type => type.IsAssignableTo(typeof(MaterialEvent))));

    /// <inheritdoc/>
    public override MaterialEntry? Evolve(MaterialEntry? snapshot, Guid id, IEvent e) => After(snapshot ?? new() { Id = id }, (DomainEvent)e.Data);

    /// <summary>The entry after one more event.</summary>
    public static MaterialEntry After(MaterialEntry entry, DomainEvent @event) => @event switch
    {
        MaterialRegistered registered => entry with { Details = registered.Details },
        MaterialRevised revised => entry with { Details = revised.Details },
        MaterialWithdrawn => entry with { Withdrawn = true },
        _ => throw new ForeignEventException(@event),
    };
}
