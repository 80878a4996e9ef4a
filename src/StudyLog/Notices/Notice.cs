using System.Text.Json.Serialization;
using StudyLog.Domain.Frequencies;
using StudyLog.Domain.Notices;
using StudyLog.Domain.Reminders;

namespace StudyLog.Notices;

/// <summary>What a notice tells besides what it is about, as it was then. Names and titles are looked up when it is read.</summary>
/// <param name="DueOn">The day something is due on; null: none.</param>
/// <param name="Step">Of a reminder, at which step; null: it is none.</param>
/// <param name="PersonId">The person it is about: the owner, who is to make up, who asks for leave; null: none.</param>
/// <param name="DepartmentId">The department it is about: the lead, or who is to hold sessions; null: none.</param>
/// <param name="Reason">The reason that was given; null: none.</param>
/// <param name="Period">The period that lacks sessions; null: none.</param>
public sealed record NoticeFacts(
    DateOnly? DueOn = null, ReminderStep? Step = null, Guid? PersonId = null, Guid? DepartmentId = null, string? Reason = null, RequiredPeriod? Period = null)
{
    /// <summary>Whether it reminds of something that is due.</summary>
    [JsonIgnore]
    public bool IsReminder => Step is not null;
}

/// <summary>What an event gives notice of.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="SessionId">The session it has to do with; null: none.</param>
/// <param name="To">Whom it is for, by <see cref="Addressees"/>.</param>
/// <param name="Facts">What it tells.</param>
public sealed record GivenNotice(NoticeKind Kind, Guid? SessionId, IReadOnlyList<Guid> To, NoticeFacts Facts);

/// <summary>A notice as it is kept.</summary>
/// <param name="Id">Its id, which follows from the event it tells of and never changes.</param>
/// <param name="Kind">Of what.</param>
/// <param name="StreamId">The stream it tells of: a follow-up, an attendance, a session, or a period.</param>
/// <param name="SessionId">The session it has to do with; null: none.</param>
/// <param name="By">The account whose act it tells of; the empty id: the service's own.</param>
/// <param name="At">When.</param>
/// <param name="Facts">What it tells.</param>
/// <param name="ReadAt">When the asker read it; null: not yet.</param>
public sealed record Notice(Guid Id, NoticeKind Kind, Guid StreamId, Guid? SessionId, Guid By, DateTimeOffset At, NoticeFacts Facts, DateTimeOffset? ReadAt);
