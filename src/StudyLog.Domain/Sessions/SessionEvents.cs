using StudyLog.Domain.Attachments;
using StudyLog.Domain.Reminders;

namespace StudyLog.Domain.Sessions;

// These names and members are the storage format. Change one only as a new version with an upcaster.

/// <summary>Something that happened to a study session or its record.</summary>
public abstract record SessionEvent(Provenance Provenance) : DomainEvent(Provenance);

/// <summary>The session was planned, or entered from a source after it was held.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Number">Its number in the organisation, year of recording and running number.</param>
/// <param name="Kind">会议类型.</param>
/// <param name="Title">The title as printed or given.</param>
/// <param name="Day">The day as exactly as known.</param>
/// <param name="Organiser">Who organises it; null: the organisation itself.</param>
/// <param name="Source">Where the record was taken from.</param>
/// <param name="Inferred">What the recorder concluded and the source does not say.</param>
/// <param name="Arrangements">Place, times, chair, recorder and study hours as far as known then.</param>
/// <param name="Context">What it is held for; null: nothing in particular.</param>
public sealed record StudySessionPlanned(
    Provenance Provenance,
    string Number,
    SessionKind Kind,
    string Title,
    SessionDay Day,
    Organiser? Organiser,
    Source? Source,
    IReadOnlyList<string> Inferred,
    Arrangements Arrangements,
    SessionContext? Context = null)
    : SessionEvent(Provenance);

/// <summary>Place, times, chair, recorder or study hours were set; holds all of them as they are from now on.</summary>
public sealed record SessionArrangementsSet(Provenance Provenance, Arrangements Arrangements) : SessionEvent(Provenance);

/// <summary>What the session is held for was set; holds all of it as it is from now on.</summary>
public sealed record SessionContextSet(Provenance Provenance, SessionContext Context) : SessionEvent(Provenance);

/// <summary>应到 and 实到 were stated by the source or the secretary.</summary>
public sealed record SessionHeadCountsStated(Provenance Provenance, int? Expected, int? Present) : SessionEvent(Provenance);

/// <summary>The source does not say these members.</summary>
public sealed record SessionMembersDeclaredNotStated(Provenance Provenance, IReadOnlyList<SessionMember> Members) : SessionEvent(Provenance);

/// <summary>The session was put on another day or time.</summary>
public sealed record StudySessionRescheduled(
    Provenance Provenance, SessionDay Day, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string Reason)
    : SessionEvent(Provenance);

/// <summary>The session will not take place.</summary>
public sealed record StudySessionCancelled(Provenance Provenance, string Reason) : SessionEvent(Provenance);

/// <summary>The session was entered by mistake; it counts nowhere.</summary>
public sealed record StudySessionVoided(Provenance Provenance, string Reason) : SessionEvent(Provenance);

/// <summary>The session took place.</summary>
public sealed record StudySessionHeld(Provenance Provenance) : SessionEvent(Provenance);

/// <summary>扫码签到: from now on those on the roster may check themselves in by the session's code, on its day.</summary>
public sealed record SelfCheckInOpened(Provenance Provenance) : SessionEvent(Provenance);

/// <summary>Nobody checks in by the session's code any more.</summary>
public sealed record SelfCheckInClosed(Provenance Provenance) : SessionEvent(Provenance);

/// <summary>Who is expected was set; holds the whole roster as it is from now on.</summary>
public sealed record SessionRosterSet(Provenance Provenance, IReadOnlyList<RosterEntry> People, IReadOnlyList<RosterGroup> Groups)
    : SessionEvent(Provenance);

/// <summary>Something was studied before the session.</summary>
public sealed record PreStudyRecorded(Provenance Provenance, Guid PreStudyId, PreStudyMode Mode, Guid? MaterialId, string? Note)
    : SessionEvent(Provenance);

/// <summary>A material was studied at the session.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="StudyId">This entry.</param>
/// <param name="MaterialId">The material.</param>
/// <param name="Mode">How.</param>
/// <param name="Minutes">How long.</param>
/// <param name="LedById">Who led the reading.</param>
public sealed record MaterialStudied(Provenance Provenance, Guid StudyId, Guid MaterialId, StudyMode Mode, int? Minutes, Guid? LedById)
    : SessionEvent(Provenance);

/// <summary>An item of the agenda was recorded.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="AgendaItemId">The item.</param>
/// <param name="Seq">Its place, from 1.</param>
/// <param name="Title">What it is about.</param>
/// <param name="FirstItem">Whether it is a 第一议题.</param>
public sealed record AgendaItemRecorded(Provenance Provenance, Guid AgendaItemId, int Seq, string Title, bool FirstItem)
    : SessionEvent(Provenance);

/// <summary>Something said was recorded.</summary>
/// <param name="Provenance">Who recorded it and when it was said.</param>
/// <param name="RemarkId">The remark.</param>
/// <param name="Seq">Its place, from 1.</param>
/// <param name="Kind">What kind of thing was said.</param>
/// <param name="Speaker">Who said it; a consensus has none, a requirement without one is the chair's.</param>
/// <param name="Text">What was said, verbatim.</param>
/// <param name="AgendaItemId">The agenda item it belongs to.</param>
public sealed record RemarkRecorded(
    Provenance Provenance, Guid RemarkId, int Seq, RemarkKind Kind, Participant? Speaker, string Text, Guid? AgendaItemId)
    : SessionEvent(Provenance);

/// <summary>A file was attached to the record.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="AttachmentId">The attachment.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="MediaType">What its content is.</param>
/// <param name="Size">How many bytes are kept.</param>
/// <param name="Hash">SHA-256 of what is kept, by which it is found.</param>
/// <param name="Purpose">What it is attached for.</param>
public sealed record SessionAttachmentAdded(
    Provenance Provenance, Guid AttachmentId, string FileName, string MediaType, long Size, string Hash, AttachmentPurpose Purpose)
    : SessionEvent(Provenance);

/// <summary>An attached file was taken away; it is no longer shown.</summary>
public sealed record SessionAttachmentRemoved(Provenance Provenance, Guid AttachmentId, string Reason) : SessionEvent(Provenance);

/// <summary>A vote was recorded. Whether there was a quorum and whether it passed follows from the counts.</summary>
/// <param name="Provenance">Who recorded it and when it was taken.</param>
/// <param name="VoteId">The vote.</param>
/// <param name="Matter">What was voted on.</param>
/// <param name="Counts">Who might vote, who did, and how.</param>
public sealed record VoteRecorded(Provenance Provenance, Guid VoteId, string Matter, VoteCounts Counts) : SessionEvent(Provenance);

/// <summary>The record was handed in for confirmation.</summary>
public sealed record SessionRecordSubmitted(Provenance Provenance) : SessionEvent(Provenance);

/// <summary>The record was handed back.</summary>
public sealed record SessionRecordReturned(Provenance Provenance, string Reason) : SessionEvent(Provenance);

/// <summary>The record was confirmed and locked.</summary>
public sealed record SessionRecordConfirmed(Provenance Provenance) : SessionEvent(Provenance);

/// <summary>The confirmed record was put into a volume of the archive.</summary>
public sealed record SessionRecordArchived(Provenance Provenance, string Volume) : SessionEvent(Provenance);

/// <summary>One field of the confirmed record was amended; the record that was signed stays as it is.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="Field">What was amended.</param>
/// <param name="PartId">The remark or the agenda item it was amended of; null for a field of the record itself.</param>
/// <param name="Old">What it read before, in the written form of <see cref="AmendedForm"/>; null: nothing.</param>
/// <param name="New">What it reads from now on, likewise.</param>
/// <param name="Reason">Why.</param>
public sealed record SessionRecordAmended(Provenance Provenance, AmendableField Field, Guid? PartId, string? Old, string? New, string Reason)
    : SessionEvent(Provenance);

/// <summary>The recorder and the secretaries were reminded that the record is to be submitted.</summary>
/// <param name="Provenance">The service, and when.</param>
/// <param name="Reminder">By which day, at which step and whom.</param>
public sealed record SessionRecordReminded(Provenance Provenance, Reminder Reminder) : SessionEvent(Provenance);
