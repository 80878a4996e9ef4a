namespace StudyLog.Domain.Departments;

// These names and members are the storage format. Change one only as a new version with an upcaster.

/// <summary>Something that happened to a department.</summary>
public abstract record DepartmentEvent(Provenance Provenance) : DomainEvent(Provenance);

/// <summary>The department was established.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Name">Its full name.</param>
/// <param name="ShortName">The name used in narrow tables.</param>
/// <param name="Kind">What kind of body it is.</param>
/// <param name="ParentId">The department above it.</param>
/// <param name="RankNo">Its place in lists, lower first; null stands last.</param>
/// <param name="OnBoard">Whether it is a row of the progress board.</param>
public sealed record DepartmentEstablished(
    Provenance Provenance, string Name, string? ShortName, DepartmentKind Kind, Guid? ParentId, int? RankNo, bool OnBoard)
    : DepartmentEvent(Provenance);

/// <summary>The department took other names.</summary>
public sealed record DepartmentRenamed(Provenance Provenance, string Name, string? ShortName) : DepartmentEvent(Provenance);

/// <summary>The department took another place in lists, or came on or off the board.</summary>
public sealed record DepartmentRanked(Provenance Provenance, int? RankNo, bool OnBoard) : DepartmentEvent(Provenance);

/// <summary>The department is a body of another kind. What it owes is judged by the kind it has, also for the past.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Kind">What kind of body it is.</param>
public sealed record DepartmentReclassified(Provenance Provenance, DepartmentKind Kind) : DepartmentEvent(Provenance);

/// <summary>The department came under another one, or under none.</summary>
public sealed record DepartmentMoved(Provenance Provenance, Guid? ParentId) : DepartmentEvent(Provenance);

/// <summary>日历订阅: the department's calendar was opened at another address than before, which is worth nothing from then on.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Number">Which of its addresses it is, from 1. The address itself stands nowhere.</param>
public sealed record DepartmentCalendarOpened(Provenance Provenance, int Number) : DepartmentEvent(Provenance);

/// <summary>The department's calendar was closed: its address leads nowhere.</summary>
public sealed record DepartmentCalendarClosed(Provenance Provenance) : DepartmentEvent(Provenance);

/// <summary>The department ceased to exist.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="On">Its last day.</param>
/// <param name="Reason">Why.</param>
public sealed record DepartmentDissolved(Provenance Provenance, DateOnly On, string Reason) : DepartmentEvent(Provenance);
