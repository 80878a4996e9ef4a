namespace StudyLog.Domain.Materials;

// These names and members are the storage format. Change one only as a new version with an upcaster.

/// <summary>Something that happened to a study material.</summary>
public abstract record MaterialEvent(Provenance Provenance) : DomainEvent(Provenance);

/// <summary>The material was registered.</summary>
public sealed record MaterialRegistered(Provenance Provenance, MaterialDetails Details) : MaterialEvent(Provenance);

/// <summary>What is known of the material was revised.</summary>
public sealed record MaterialRevised(Provenance Provenance, MaterialDetails Details) : MaterialEvent(Provenance);

/// <summary>The material may not be used any more; where it was studied it stays.</summary>
public sealed record MaterialWithdrawn(Provenance Provenance, string Reason) : MaterialEvent(Provenance);
