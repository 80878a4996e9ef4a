namespace StudyLog.Domain.Sessions;

// These names and members are the storage format. Change one only as a new version with an upcaster.

/// <summary>What was studied before was corrected; holds all of it as it is from now on.</summary>
public sealed record PreStudyCorrected(Provenance Provenance, Guid PreStudyId, PreStudyMode Mode, Guid? MaterialId, string? Note, string Reason)
    : SessionEvent(Provenance);

/// <summary>What was said to have been studied before is no part of the record any more.</summary>
public sealed record PreStudyWithdrawn(Provenance Provenance, Guid PreStudyId, string Reason) : SessionEvent(Provenance);

/// <summary>How a material was studied was corrected; holds all of it as it is from now on.</summary>
public sealed record StudiedMaterialCorrected(
    Provenance Provenance, Guid StudyId, Guid MaterialId, StudyMode Mode, int? Minutes, Guid? LedById, string Reason)
    : SessionEvent(Provenance);

/// <summary>The study of a material is no part of the record any more.</summary>
public sealed record StudiedMaterialWithdrawn(Provenance Provenance, Guid StudyId, string Reason) : SessionEvent(Provenance);

/// <summary>An agenda item was corrected; holds all of it but its place, which never changes.</summary>
public sealed record AgendaItemCorrected(Provenance Provenance, Guid AgendaItemId, string Title, bool FirstItem, string Reason)
    : SessionEvent(Provenance);

/// <summary>An agenda item is no part of the record any more; its place is not given again.</summary>
public sealed record AgendaItemWithdrawn(Provenance Provenance, Guid AgendaItemId, string Reason) : SessionEvent(Provenance);

/// <summary>What somebody said was corrected; holds all of it but its place, which never changes.</summary>
public sealed record RemarkCorrected(
    Provenance Provenance, Guid RemarkId, RemarkKind Kind, Participant? Speaker, string Text, Guid? AgendaItemId, string Reason)
    : SessionEvent(Provenance);

/// <summary>A remark is no part of the record any more; its place is not given again.</summary>
public sealed record RemarkWithdrawn(Provenance Provenance, Guid RemarkId, string Reason) : SessionEvent(Provenance);

/// <summary>A vote was corrected; holds all of it as it is from now on.</summary>
public sealed record VoteCorrected(Provenance Provenance, Guid VoteId, string Matter, VoteCounts Counts, string Reason) : SessionEvent(Provenance);

/// <summary>A vote is no part of the record any more.</summary>
public sealed record VoteWithdrawn(Provenance Provenance, Guid VoteId, string Reason) : SessionEvent(Provenance);
