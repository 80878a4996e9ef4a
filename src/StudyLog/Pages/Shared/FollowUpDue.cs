using StudyLog.Domain.FollowUps;

namespace StudyLog.Pages.Shared;

/// <summary>When a follow-up is due, in words.</summary>
public static class FollowUpDue
{
    public static string Of(DueKind kind, DateOnly? on) => on is { } day ? Wording.Say("due.on", Moment.Of(day)) : Wording.Word(kind);
}
