namespace StudyLog.Domain;

/// <summary>Withdraws what should not have been recorded: a part of a session's record, or of a programme.</summary>
/// <param name="PartId">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawPart(Guid PartId, string? Reason);
