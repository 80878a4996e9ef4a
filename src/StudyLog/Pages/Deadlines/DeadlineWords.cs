using StudyLog.Features.Deadlines;
using StudyLog.Pages.Shared;
using StudyLog.ReadModels;

namespace StudyLog.Pages.Deadlines;

/// <summary>Deadlines in words.</summary>
public static class DeadlineWords
{
    /// <summary>The page of what is due.</summary>
    public static string AddressOf(ListDeadlines.Item item) => item.Kind == DeadlineKind.FollowUp ? $"/follow-ups/{item.Id:D}" : $"/sessions/{item.Id:D}";

    /// <summary>Whose it is: the department and the person, as far as there are.</summary>
    public static string WhoOf(ListDeadlines.Item item) => Wording.List(new[] { item.Department, item.Person }.OfType<string>());

    /// <summary>When somebody was reminded last, and will be next.</summary>
    public static string RemindersOf(ListDeadlines.Item item)
    {
        var next = item.NextOn is { } on ? Wording.Say("deadlines.next", Moment.Of(on)) : Wording.Say("deadlines.never");
        return item.RemindedOn is { } reminded ? $"{Wording.Say("deadlines.reminded", Moment.Of(reminded))} · {next}" : next;
    }
}
