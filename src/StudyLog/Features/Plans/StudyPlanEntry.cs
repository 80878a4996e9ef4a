using JasperFx.Events;
using Marten.Events.Aggregation;
using StudyLog.Domain;
using StudyLog.Domain.Plans;
using StudyLog.Persistence;

namespace StudyLog.Features.Plans;

/// <summary>Which topics a plan ever had, so that a topic leads to its plan.</summary>
public sealed record StudyPlanEntry
{
    /// <summary>The plan.</summary>
    public Guid Id { get; init; }

    /// <summary>Its year.</summary>
    public int Year { get; init; }

    /// <summary>Its topics, those dropped too.</summary>
    public IReadOnlyList<Guid> Topics { get; init; } = [];
}

/// <summary>Keeps the topics of plans in the transaction of their events.</summary>
public sealed partial class StudyPlanEntries : SingleStreamProjection<StudyPlanEntry, Guid>
{
    /// <summary>Takes only these events: streams of another kind pass by without being looked up.</summary>
    public StudyPlanEntries() => IncludedEventTypes.AddRange(StoreConfiguration.EventTypes.Where(type => type.IsAssignableTo(typeof(StudyPlanEvent))));

    /// <inheritdoc/>
    public override StudyPlanEntry? Evolve(StudyPlanEntry? snapshot, Guid id, IEvent e) => After(snapshot ?? new() { Id = id }, (DomainEvent)e.Data);

    /// <summary>The entry after one more event.</summary>
    public static StudyPlanEntry After(StudyPlanEntry entry, DomainEvent @event) => @event switch
    {
        StudyPlanAdopted adopted => entry with { Year = adopted.Year, Topics = [.. adopted.Topics.Select(topic => topic.TopicId)] },
        StudyTopicPlanned planned => entry with { Topics = [.. entry.Topics.Union([planned.Topic.TopicId])] },
        StudyPlanEvent => entry,
        _ => throw new ForeignEventException(@event),
    };
}
