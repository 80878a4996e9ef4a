using StudyLog.Domain;
using StudyLog.Domain.FollowUps;
using StudyLog.Features.Attachments;
using StudyLog.ReadModels;

namespace StudyLog.Features.FollowUps.ViewingFollowUp;

/// <summary>One follow-up with everything that happened to it.</summary>
/// <param name="Id">The follow-up.</param>
/// <param name="Version">Its version, also the ETag.</param>
/// <param name="Number">Year of recording and running number.</param>
/// <param name="Matter">What is to be done.</param>
/// <param name="SessionId">The session it comes from.</param>
/// <param name="SessionTitle">Its title.</param>
/// <param name="SessionHeldOn">Its day or month; null when unknown.</param>
/// <param name="RemarkId">The remark it comes from; null when it comes from none.</param>
/// <param name="RemarkSeq">The number of that remark.</param>
/// <param name="SourceSentence">What was said, as the record reads now.</param>
/// <param name="SourceWithdrawn">Whether that remark was withdrawn from the record.</param>
/// <param name="Speaker">Who said it; null when the source names nobody.</param>
/// <param name="DueOn">The day it is due on as extended; null when there is none.</param>
/// <param name="IssuedDueOn">The day it was due on as issued.</param>
/// <param name="DaysLeft">How many days are left until it is due, less than none when it is overdue; null when it has no day, is suspended or done with.</param>
/// <param name="Light">Its light today; null when it is done with.</param>
/// <param name="Received">When its present lead received it.</param>
/// <param name="Attachments">The files attached to it; each has an address of its own.</param>
/// <param name="Closed">The closing that stands.</param>
/// <param name="Cancelled">The cancellation that stands.</param>
/// <param name="History">Every event in the order of recording.</param>
public sealed record FollowUpView(
    Guid Id,
    long Version,
    string Number,
    string Matter,
    Guid SessionId,
    string SessionTitle,
    string? SessionHeldOn,
    Guid? RemarkId,
    int? RemarkSeq,
    string? SourceSentence,
    bool SourceWithdrawn,
    SpeakerView? Speaker,
    Guid LeadDepartmentId,
    string LeadDepartmentName,
    IReadOnlyList<NamedDepartmentView> CoDepartments,
    string? CoResponsibles,
    Guid? OwnerId,
    string? OwnerName,
    DueKind DueKind,
    DateOnly? DueOn,
    DateOnly? IssuedDueOn,
    int? DaysLeft,
    Light? Light,
    Urgency Urgency,
    FollowUpState Status,
    int? Percent,
    Occurred Issued,
    Occurred? Received,
    IReadOnlyList<ReportView> Reports,
    IReadOnlyList<SubmissionView> Submissions,
    IReadOnlyList<AttachmentView> Attachments,
    IReadOnlyList<ReturnView> Returns,
    IReadOnlyList<ReassignmentView> Reassignments,
    IReadOnlyList<ExtensionView> Extensions,
    IReadOnlyList<SuspensionView> Suspensions,
    IReadOnlyList<CarryOverView> CarryOvers,
    ClosingView? Closed,
    ClosedElsewhereView? ClosedElsewhere,
    ReasonView? Cancelled,
    IReadOnlyList<ReasonView> Reopenings,
    IReadOnlyList<HistoryEntry> History);

/// <summary>Who said the sentence it comes from.</summary>
public sealed record SpeakerView(Guid? PersonId, string? Name, string? Post, Guid? DepartmentId, string? DepartmentName);

/// <summary>A department by name.</summary>
public sealed record NamedDepartmentView(Guid DepartmentId, string Name);

/// <summary>One report, with the department that made it; none when the owner reported as a person.</summary>
public sealed record ReportView(
    Guid Id, Occurred Occurred, OnBehalfOf? OnBehalfOf, Guid? DepartmentId, string? DepartmentName, int? Percent, string Text, string? Problem);

public sealed record SubmissionView(Occurred Occurred, OnBehalfOf? OnBehalfOf, string Result, string? Evidence);

public sealed record ReturnView(Occurred Occurred, string Reason, DateOnly? RedoBy);

/// <summary>Who was responsible from then on, all of them.</summary>
public sealed record ReassignmentView(
    Occurred Occurred,
    Guid LeadDepartmentId,
    string LeadDepartmentName,
    IReadOnlyList<NamedDepartmentView> CoDepartments,
    string? CoResponsibles,
    Guid? OwnerId,
    string? OwnerName,
    string Reason);

/// <summary>延期.</summary>
/// <param name="Requested">When it was asked for.</param>
/// <param name="OnBehalfOf">Whom the account that asked acted for.</param>
/// <param name="DueOn">The day the follow-up was due on then.</param>
/// <param name="NewDueOn">The day asked for.</param>
/// <param name="Reason">Why.</param>
/// <param name="Late">Whether it was asked for after the due date.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Decided">When that was decided; null when nobody did.</param>
/// <param name="Refusal">Why it was refused.</param>
public sealed record ExtensionView(
    Occurred Requested,
    OnBehalfOf? OnBehalfOf,
    DateOnly? DueOn,
    DateOnly NewDueOn,
    string Reason,
    bool Late,
    ExtensionOutcome Outcome,
    Occurred? Decided,
    string? Refusal);

/// <summary>暂缓, and how it was resumed; null when it was not.</summary>
public sealed record SuspensionView(Occurred Occurred, string Reason, ReasonView? Resumed);

/// <summary>A later session on whose agenda it was put.</summary>
public sealed record CarryOverView(Guid SessionId, string SessionTitle, string? SessionHeldOn, Occurred Occurred);

public sealed record ClosingView(Occurred Occurred, string? Opinion);

/// <summary>依台账办结: closed before it came here.</summary>
/// <param name="Occurred">When, as the ledger says.</param>
/// <param name="Ledger">What the ledger's file is called.</param>
/// <param name="Result">What came of it, as the ledger says.</param>
public sealed record ClosedElsewhereView(Occurred Occurred, string Ledger, string? Result);

/// <summary>What was done for this reason.</summary>
public sealed record ReasonView(Occurred Occurred, string Reason);
