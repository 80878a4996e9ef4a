using StudyLog.Domain.Attachments;
using StudyLog.Domain.Reminders;

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

/// <summary>A file was attached, as evidence of progress or completion.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session the follow-up comes from.</param>
/// <param name="AttachmentId">The attachment.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="MediaType">What its content is.</param>
/// <param name="Size">How many bytes are kept.</param>
/// <param name="Hash">SHA-256 of what is kept, by which it is found.</param>
/// <param name="Purpose">What it is attached for.</param>
public sealed record FollowUpAttachmentAdded(
    Provenance Provenance, Guid SessionId, Guid AttachmentId, string FileName, string MediaType, long Size, string Hash, AttachmentPurpose Purpose)
    : FollowUpEvent(Provenance, SessionId);

/// <summary>An attached file was taken away; it is no longer shown.</summary>
public sealed record FollowUpAttachmentRemoved(Provenance Provenance, Guid SessionId, Guid AttachmentId, string Reason)
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

/// <summary>依台账办结: it was closed before it came here, as a ledger says that was brought. Nobody here accepted it.</summary>
/// <param name="Provenance">Who brought the ledger, and when it says that it was closed.</param>
/// <param name="SessionId">The session the follow-up comes from.</param>
/// <param name="Ledger">What the ledger's file is called.</param>
/// <param name="Result">What came of it, as the ledger says; null: it does not.</param>
public sealed record FollowUpClosedElsewhere(Provenance Provenance, Guid SessionId, string Ledger, string? Result) : FollowUpEvent(Provenance, SessionId);

/// <summary>Somebody else is to do it, or somebody more: a new lead department, other co-departments, another owner.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session the follow-up comes from.</param>
/// <param name="Responsible">Who is to do it from now on, all of them.</param>
/// <param name="Reason">Why.</param>
public sealed record FollowUpReassigned(Provenance Provenance, Guid SessionId, Responsible Responsible, string Reason)
    : FollowUpEvent(Provenance, SessionId);

/// <summary>延期申请: more time was asked for.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session the follow-up comes from.</param>
/// <param name="NewDueOn">The day it is to be due on instead.</param>
/// <param name="Reason">Why.</param>
public sealed record FollowUpExtensionRequested(Provenance Provenance, Guid SessionId, DateOnly NewDueOn, string Reason)
    : FollowUpEvent(Provenance, SessionId);

/// <summary>同意延期: it is due on another day.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session the follow-up comes from.</param>
/// <param name="NewDueOn">The day it is due on from now on.</param>
public sealed record FollowUpExtensionGranted(Provenance Provenance, Guid SessionId, DateOnly NewDueOn) : FollowUpEvent(Provenance, SessionId);

/// <summary>不同意延期: the due date stays.</summary>
public sealed record FollowUpExtensionRefused(Provenance Provenance, Guid SessionId, string Reason) : FollowUpEvent(Provenance, SessionId);

/// <summary>暂缓: nothing is done about it until it is resumed; it stays open.</summary>
public sealed record FollowUpSuspended(Provenance Provenance, Guid SessionId, string Reason) : FollowUpEvent(Provenance, SessionId);

/// <summary>恢复办理: it goes on where it was suspended.</summary>
public sealed record FollowUpResumed(Provenance Provenance, Guid SessionId, string Reason) : FollowUpEvent(Provenance, SessionId);

/// <summary>撤销: it need not be done any more.</summary>
public sealed record FollowUpCancelled(Provenance Provenance, Guid SessionId, string Reason) : FollowUpEvent(Provenance, SessionId);

/// <summary>重新办理: what was closed or cancelled is to be done after all, and counts as never closed or cancelled.</summary>
public sealed record FollowUpReopened(Provenance Provenance, Guid SessionId, string Reason) : FollowUpEvent(Provenance, SessionId);

/// <summary>It was put on the agenda of a later session.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="SessionId">The session the follow-up comes from.</param>
/// <param name="ToSessionId">The later session.</param>
public sealed record FollowUpCarriedOver(Provenance Provenance, Guid SessionId, Guid ToSessionId) : FollowUpEvent(Provenance, SessionId);

/// <summary>催办: those responsible were reminded of the day it is due on.</summary>
/// <param name="Provenance">The service, and when.</param>
/// <param name="SessionId">The session the follow-up comes from.</param>
/// <param name="Reminder">Of which day, at which step and whom.</param>
public sealed record FollowUpReminded(Provenance Provenance, Guid SessionId, Reminder Reminder) : FollowUpEvent(Provenance, SessionId);
