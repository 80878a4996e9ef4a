using System.Text.Json.Nodes;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.FollowUps;
using StudyLog.Domain.Materials;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Attachments;

namespace StudyLog.Features.Sessions.ViewingSession;

/// <summary>Everything about one session: what was withdrawn is not in it, and what was amended stands beside what was signed.</summary>
/// <param name="Id">The session.</param>
/// <param name="Version">Its version, also the ETag.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Number">Year of recording and running number.</param>
/// <param name="HeldOn">The day or the month; null when unknown.</param>
/// <param name="DatePrecision">How exactly the day is known.</param>
/// <param name="DateSourceText">The date as printed.</param>
/// <param name="BackFilled">补录: recorded later than on the session's day, or of a day nobody knows.</param>
/// <param name="RecordedAt">When the record was begun.</param>
/// <param name="TopicId">The topic of a study plan that it is held for; null: none.</param>
/// <param name="ProgrammeId">The programme that it is held for; null: none. Which sessions are a programme's activities stands in the programme.</param>
/// <param name="Expected">应到: stated, or counted when every place is a named person; null otherwise.</param>
/// <param name="Present">实到, likewise.</param>
/// <param name="PresentAsSigned">实到 as it was counted in the confirmed record, where attendance corrected since counts otherwise.</param>
/// <param name="RecordedByGroup">Whether those who attended are known as groups only.</param>
/// <param name="SelfCheckIn">扫码签到: whether those on the roster may check themselves in by the session's code.</param>
/// <param name="Roster">Who was expected and, as far as the asker's duties reach, where each person was.</param>
/// <param name="FollowUps">What was issued from it, as far as the asker's duties reach.</param>
/// <param name="CarriedOver">What of earlier sessions was put on its agenda, as far as the asker's duties reach.</param>
/// <param name="Attachments">The files that belong to it; each has an address of its own.</param>
/// <param name="NotStated">What the source does not say.</param>
/// <param name="Inferred">What was concluded and the source does not say.</param>
/// <param name="Missing">What is neither given nor declared not stated.</param>
/// <param name="MissingForConfirmation">What of that the record cannot be confirmed without.</param>
/// <param name="Reason">Why it was cancelled or voided, or its record last returned.</param>
/// <param name="Volume">The volume of the archive.</param>
/// <param name="Amendments">What was amended after the confirmation, in the order of recording; figures go by it.</param>
public sealed record SessionRecord(
    Guid Id,
    long Version,
    SessionState State,
    string Number,
    SessionKind Kind,
    string Title,
    string? HeldOn,
    Precision DatePrecision,
    string? DateSourceText,
    bool BackFilled,
    DateTimeOffset RecordedAt,
    DateTimeOffset? StartsAt,
    DateTimeOffset? EndsAt,
    string? Venue,
    Guid? OrganiserDepartmentId,
    string? OrganiserName,
    Source? Source,
    ParticipantView? Chair,
    ParticipantView? Recorder,
    decimal? StudyHours,
    Guid? TopicId,
    Guid? ProgrammeId,
    int? Expected,
    int? Present,
    int? PresentAsSigned,
    bool RecordedByGroup,
    bool SelfCheckIn,
    RosterView Roster,
    IReadOnlyList<PreStudyView> PreStudies,
    IReadOnlyList<StudiedMaterialView> Materials,
    IReadOnlyList<AgendaItemView> AgendaItems,
    IReadOnlyList<RemarkView> Remarks,
    IReadOnlyList<VoteView> Votes,
    IReadOnlyList<IssuedFollowUpView> FollowUps,
    IReadOnlyList<CarriedOverView> CarriedOver,
    IReadOnlyList<AttachmentView> Attachments,
    IReadOnlyList<SessionMember> NotStated,
    IReadOnlyList<string> Inferred,
    IReadOnlyList<SessionMember> Missing,
    IReadOnlyList<SessionMember> MissingForConfirmation,
    string? Reason,
    string? Volume,
    IReadOnlyList<AmendmentView> Amendments);

/// <summary>A chair, recorder or speaker, named.</summary>
public sealed record ParticipantView(Guid? PersonId, string? Name, string? Post, Guid? DepartmentId);

public sealed record RosterView(IReadOnlyList<RosterPersonView> People, IReadOnlyList<RosterGroup> Groups);

/// <param name="PersonId">Who was expected.</param>
/// <param name="Name">The name.</param>
/// <param name="Capacity">In what capacity.</param>
/// <param name="DepartmentId">The department the person sits for.</param>
/// <param name="DepartmentName">Its name.</param>
/// <param name="Post">职务: the title held in that department on the session's day, else in the main post; null: none is known.</param>
/// <param name="Status">Where the person was, as far as is known now.</param>
/// <param name="StatusAsSigned">What the confirmed record says of it, where it was corrected since.</param>
/// <param name="Deputy">Who comes instead.</param>
/// <param name="CameAt">When the person came, if late and noted.</param>
/// <param name="LeftAt">When the person left, if early and noted.</param>
/// <param name="Reason">Why absent, on leave, late or gone early, if noted.</param>
/// <param name="CorrectionReason">Why the status was corrected, when it was.</param>
/// <param name="Leave">The leave last asked for; null when nobody asked.</param>
/// <param name="MakeUp">The make-up study, when one was assigned.</param>
/// <param name="Reply">What the person answered to the invitation; null: nothing yet.</param>
public sealed record RosterPersonView(
    Guid PersonId,
    string Name,
    Capacity Capacity,
    Guid? DepartmentId,
    string? DepartmentName,
    string? Post,
    AttendanceStatus? Status,
    AttendanceStatus? StatusAsSigned,
    DeputyView? Deputy,
    DateTimeOffset? CameAt,
    DateTimeOffset? LeftAt,
    string? Reason,
    string? CorrectionReason,
    PlaceLeaveView? Leave,
    PlaceMakeUpView? MakeUp,
    PlaceReplyView? Reply);

/// <summary>参会回复 of somebody on the roster: neither a leave nor a presence.</summary>
/// <param name="Answer">Whether the person means to come.</param>
/// <param name="Note">What was added.</param>
/// <param name="Outdated">Whether day, time, place or title were changed since.</param>
public sealed record PlaceReplyView(InvitationAnswer Answer, string? Note, bool Outdated);

/// <summary>请假 of somebody on the roster.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it is asked for.</param>
/// <param name="Approver">Who approved it; null as long as nobody has.</param>
/// <param name="Answer">Why it was refused, or withdrawn where a reason was given.</param>
public sealed record PlaceLeaveView(LeaveState State, string Reason, string? Approver, string? Answer);

/// <summary>补学 of somebody on the roster: where it stands, and by when it is to be done.</summary>
public sealed record PlaceMakeUpView(MakeUpState State, DateOnly DueOn);

/// <summary>代会: who comes in the place of somebody who asked for leave, as long as that stands.</summary>
public sealed record DeputyView(Guid PersonId, string Name);

public sealed record PreStudyView(Guid Id, PreStudyMode Mode, Guid? MaterialId, string? Title, string? Note);

public sealed record StudiedMaterialView(
    Guid Id, Guid MaterialId, string Title, MaterialKind Kind, string? Author, StudyMode Mode, int? Minutes, Guid? LedById, string? LedByName);

public sealed record AgendaItemView(Guid Id, int Seq, string Title, bool FirstItem);

public sealed record RemarkView(Guid Id, int Seq, RemarkKind Kind, ParticipantView? Speaker, string Text, int? AgendaSeq);

/// <summary>A vote, with what follows from its counts.</summary>
public sealed record VoteView(
    Guid Id, string Matter, int Eligible, int Present, int? Written, int For, int Against, int Abstain, bool QuorumMet, bool Passed);

/// <summary>One amendment: what it read before, and from then on.</summary>
public sealed record AmendmentView(
    AmendableField Field, Guid? PartId, JsonNode? Old, JsonNode? New, string Reason, Actor Who, OnBehalfOf? OnBehalfOf, Occurred Occurred);

/// <param name="CoDepartmentNames">协办.</param>
/// <param name="CoResponsibles">Who is responsible with them, as text.</param>
/// <param name="OwnerName">责任人; null: none is named.</param>
/// <param name="ClosedByLedger">The file of the ledger that says it was closed before it came here; null: none does.</param>
public sealed record IssuedFollowUpView(
    Guid Id,
    string Number,
    string Matter,
    Guid LeadDepartmentId,
    string LeadDepartmentName,
    IReadOnlyList<string> CoDepartmentNames,
    string? CoResponsibles,
    string? OwnerName,
    DueKind DueKind,
    DateOnly? DueOn,
    FollowUpState Status,
    string? ClosedByLedger,
    int? RemarkSeq);

/// <summary>A follow-up from an earlier session as it stands now.</summary>
public sealed record CarriedOverView(Guid Id, string Number, string Matter, FollowUpState Status);
