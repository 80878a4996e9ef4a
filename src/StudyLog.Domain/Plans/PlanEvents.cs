namespace StudyLog.Domain.Plans;

// These names and members are the storage format. Change one only as a new version with an upcaster.

/// <summary>Something that happened to a year's study plan.</summary>
public abstract record StudyPlanEvent(Provenance Provenance) : DomainEvent(Provenance);

/// <summary>The plan of a year was adopted.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Year">The year.</param>
/// <param name="Topics">What is to be studied.</param>
public sealed record StudyPlanAdopted(Provenance Provenance, int Year, IReadOnlyList<StudyTopic> Topics) : StudyPlanEvent(Provenance);

/// <summary>A topic was planned, or planned otherwise: it is so from now on.</summary>
public sealed record StudyTopicPlanned(Provenance Provenance, StudyTopic Topic) : StudyPlanEvent(Provenance);

/// <summary>A topic was dropped from the plan; the sessions held for it keep it.</summary>
public sealed record StudyTopicDropped(Provenance Provenance, Guid TopicId) : StudyPlanEvent(Provenance);

/// <summary>The plan was reported upward.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="On">The day on which it was reported.</param>
public sealed record StudyPlanFiled(Provenance Provenance, DateOnly On) : StudyPlanEvent(Provenance);
