using StudyLog.Domain.FollowUps;
using StudyLog.Features.FollowUps.ViewingFollowUp;

namespace StudyLog.Pages.Shared;

/// <summary>When a follow-up is due, in words.</summary>
public static class FollowUpDue
{
    /// <summary>The same where there is little room.</summary>
    public static string Briefly(DueKind kind, DateOnly? on) => on is { } day ? Moment.Briefly(day) : Wording.Word(kind);

    /// <summary>By when what was returned is to be done again; null: it was not, or no day was set.</summary>
    public static DateOnly? AgainBy(FollowUpView followUp) => followUp is { Status: FollowUpState.Returned, Returns: [.., { RedoBy: { } day }] } ? day : null;

    public static string Of(DueKind kind, DateOnly? on) => on is { } day ? Wording.Say("due.on", Moment.Of(day)) : Wording.Word(kind);
}
