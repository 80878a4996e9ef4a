using StudyLog.Domain.Sessions;

namespace StudyLog.Domain.Programmes;

// These names and members are the storage format. Change one only as a new version with an upcaster.

/// <summary>Something that happened to a programme (试点项目).</summary>
public abstract record ProgrammeEvent(Provenance Provenance) : DomainEvent(Provenance);

/// <summary>The programme was established.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Name">Its name as printed or given.</param>
/// <param name="Note">What else is to be known of it.</param>
/// <param name="Source">Where that was taken from.</param>
public sealed record ProgrammeEstablished(Provenance Provenance, string Name, string? Note, Source? Source) : ProgrammeEvent(Provenance);

/// <summary>The leading group was formed; holds the whole group as it is from now on.</summary>
public sealed record LeadingGroupFormed(Provenance Provenance, IReadOnlyList<Seat> Seats) : ProgrammeEvent(Provenance);

/// <summary>Experts were engaged.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="ExpertsId">This engagement.</param>
/// <param name="Name">The team or institution; people are named in their own streams.</param>
/// <param name="Note">Where they come from and what they do.</param>
public sealed record ExpertsEngaged(Provenance Provenance, Guid ExpertsId, string Name, string? Note) : ProgrammeEvent(Provenance);

/// <summary>A pilot unit was given its task.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="TaskId">This assignment.</param>
/// <param name="UnitName">The unit as printed.</param>
/// <param name="DepartmentId">The department that the unit is here, when it is one.</param>
/// <param name="TaskType">What it is to try.</param>
public sealed record UnitTaskAssigned(Provenance Provenance, Guid TaskId, string UnitName, Guid? DepartmentId, string TaskType)
    : ProgrammeEvent(Provenance);

/// <summary>A session is an activity of the programme.</summary>
public sealed record ProgrammeActivityLinked(Provenance Provenance, Guid SessionId) : ProgrammeEvent(Provenance);

/// <summary>A session is no activity of the programme after all.</summary>
public sealed record ProgrammeActivityUnlinked(Provenance Provenance, Guid SessionId) : ProgrammeEvent(Provenance);

/// <summary>A figure of the programme was reported: a statement that stands with its date beside earlier ones.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="FigureId">This statement.</param>
/// <param name="Name">What was counted.</param>
/// <param name="Count">How many; null when the source does not say.</param>
/// <param name="Qualifier">How the number is meant; null: exactly.</param>
/// <param name="State">How far what was counted has come.</param>
/// <param name="SessionId">The session it was stated at.</param>
public sealed record ProgrammeFigureReported(
    Provenance Provenance, Guid FigureId, string Name, int? Count, Qualifier? Qualifier, FigureState State, Guid? SessionId)
    : ProgrammeEvent(Provenance);

/// <summary>The programme has another name or note from now on.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">What else is to be known of it; null: nothing.</param>
public sealed record ProgrammeRenamed(Provenance Provenance, string Name, string? Note) : ProgrammeEvent(Provenance);

/// <summary>Experts should not have been recorded as engaged.</summary>
public sealed record ExpertsWithdrawn(Provenance Provenance, Guid ExpertsId, string Reason) : ProgrammeEvent(Provenance);

/// <summary>A unit's task should not have been recorded.</summary>
public sealed record UnitTaskWithdrawn(Provenance Provenance, Guid TaskId, string Reason) : ProgrammeEvent(Provenance);

/// <summary>A figure should not have been recorded.</summary>
public sealed record ProgrammeFigureWithdrawn(Provenance Provenance, Guid FigureId, string Reason) : ProgrammeEvent(Provenance);
