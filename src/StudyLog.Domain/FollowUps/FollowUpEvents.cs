namespace StudyLog.Domain.FollowUps;

// These names and members are the storage format. Change one only as a new version with an upcaster.

/// <summary>Something that happened to a follow-up.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session it was issued from.</param>
public abstract record FollowUpEvent(Provenance Provenance, Guid SessionId) : DomainEvent(Provenance);

/// <summary>交办: the matter was given to a lead department.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session it comes from.</param>
/// <param name="Number">Year of recording and running number in the organisation.</param>
/// <param name="RemarkId">The remark it comes from.</param>
/// <param name="Matter">What is to be done.</param>
/// <param name="Responsible">Who is to do it.</param>
/// <param name="Due">By when.</param>
/// <param name="Urgency">How urgent.</param>
public sealed record FollowUpIssued(
    Provenance Provenance, Guid SessionId, string Number, Guid? RemarkId, string Matter, Responsible Responsible, Due Due, Urgency Urgency)
    : FollowUpEvent(Provenance, SessionId);

/// <summary>签收: the lead department, or the owner, took it.</summary>
public sealed record FollowUpReceived(Provenance Provenance, Guid SessionId) : FollowUpEvent(Provenance, SessionId);

/// <summary>反馈: progress was reported.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session the follow-up comes from.</param>
/// <param name="ReportId">This report.</param>
/// <param name="DepartmentId">The department that reports, lead or co; null when the owner reports as a person.</param>
/// <param name="Percent">How much is done, 0 to 100; null when not said.</param>
/// <param name="Text">What was done.</param>
/// <param name="Problem">What stands in the way.</param>
public sealed record FollowUpProgressReported(
    Provenance Provenance, Guid SessionId, Guid ReportId, Guid? DepartmentId, int? Percent, string Text, string? Problem)
    : FollowUpEvent(Provenance, SessionId);

/// <summary>The completion was handed in.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session the follow-up comes from.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record FollowUpCompletionSubmitted(Provenance Provenance, Guid SessionId, string Result, string? Evidence)
    : FollowUpEvent(Provenance, SessionId);

/// <summary>退回: the completion was not accepted.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session the follow-up comes from.</param>
/// <param name="Reason">Why.</param>
/// <param name="RedoBy">By when it is to be done again; moves the light only.</param>
public sealed record FollowUpReturned(Provenance Provenance, Guid SessionId, string Reason, DateOnly? RedoBy)
    : FollowUpEvent(Provenance, SessionId);

/// <summary>办结, 销号: the completion was accepted.</summary>
public sealed record FollowUpClosed(Provenance Provenance, Guid SessionId, string? Opinion) : FollowUpEvent(Provenance, SessionId);
