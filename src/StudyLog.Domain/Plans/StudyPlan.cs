using System.Collections.Immutable;
using System.Globalization;

namespace StudyLog.Domain.Plans;

/// <summary>A topic of a year's study plan (专题).</summary>
/// <param name="TopicId">The topic.</param>
/// <param name="Quarter">The quarter it is to be studied in, 1 to 4.</param>
/// <param name="Title">The title.</param>
/// <param name="MaterialIds">What is to be studied.</param>
public sealed record StudyTopic(Guid TopicId, int Quarter, string Title, IReadOnlyList<Guid> MaterialIds)
{
    /// <inheritdoc/>
    public bool Equals(StudyTopic? other) =>
        other is not null
        && (TopicId, Quarter, Title) == (other.TopicId, other.Quarter, other.Title)
        && MaterialIds.SequenceEqual(other.MaterialIds);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TopicId, Quarter, Title, MaterialIds.Count);
}

/// <summary>What an organisation means to study in a year (年度学习计划).</summary>
public sealed record StudyPlan : IFold<StudyPlan>
{
    /// <inheritdoc/>
    public static StudyPlan Initial { get; } = new();

    /// <inheritdoc/>
    public bool Exists => Adopted is not null;

    /// <summary>When it was adopted; null before.</summary>
    public Occurred? Adopted { get; private init; }

    /// <summary>The year.</summary>
    public int Year { get; private init; }

    /// <summary>What is planned, in the order of planning.</summary>
    public ImmutableList<StudyTopic> Topics { get; private init; } = [];

    /// <summary>What was planned and dropped again, as it was last planned.</summary>
    public ImmutableList<StudyTopic> Dropped { get; private init; } = [];

    /// <summary>The days on which it was reported upward, in the order of recording.</summary>
    public ImmutableList<DateOnly> Filings { get; private init; } = [];

    /// <summary>Whether anything was planned or dropped since it was last reported upward.</summary>
    public bool ChangedSinceFiling { get; private init; }

    /// <summary>The stream of an organisation's plan of a year.</summary>
    public static Guid StreamId(Guid organisationId, int year) =>
        NameBasedGuid.Create(organisationId, string.Create(CultureInfo.InvariantCulture, $"study plan\n{year}"));

    /// <summary>The topic, planned or dropped; null when it was never planned.</summary>
    public StudyTopic? Topic(Guid topicId) => Topics.Find(topic => topic.TopicId == topicId) ?? Dropped.Find(topic => topic.TopicId == topicId);

    /// <inheritdoc/>
    public static StudyPlan Evolve(StudyPlan state, DomainEvent @event)
    {
        ArgumentNullException.ThrowIfNull(state);
        return @event switch
        {
            StudyPlanAdopted e => state with { Adopted = e.Provenance.Occurred, Year = e.Year, Topics = [.. e.Topics] },
            StudyTopicPlanned e => state.Changed() with
            {
                Topics = state.Topics.FindIndex(topic => topic.TopicId == e.Topic.TopicId) is >= 0 and var known
                    ? state.Topics.SetItem(known, e.Topic)
                    : state.Topics.Add(e.Topic),
                Dropped = state.Dropped.RemoveAll(topic => topic.TopicId == e.Topic.TopicId),
            },
            StudyTopicDropped e => state.Changed() with
            {
                Topics = state.Topics.RemoveAll(topic => topic.TopicId == e.TopicId),
                Dropped = state.Dropped.AddRange(state.Topics.FindAll(topic => topic.TopicId == e.TopicId)),
            },
            StudyPlanFiled e => state with { Filings = state.Filings.Add(e.On), ChangedSinceFiling = false },
            _ => throw new ForeignEventException(@event),
        };
    }

    private StudyPlan Changed() => this with { ChangedSinceFiling = !Filings.IsEmpty };
}
