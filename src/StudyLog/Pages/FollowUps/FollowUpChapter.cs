using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyLog.Domain.Reminders;
using StudyLog.Features;
using StudyLog.Features.FollowUps.ViewingFollowUp;
using StudyLog.Pages.Shared;
using StudyLog.Persistence;

namespace StudyLog.Pages.FollowUps;

/// <summary>One thing that happened to a follow-up, as people tell it.</summary>
/// <param name="What">What happened.</param>
/// <param name="When">When it was recorded.</param>
/// <param name="Who">Who entered it, for whom, and of which day where that is another.</param>
/// <param name="Words">What was said with it.</param>
/// <param name="Session">The later session it was put on the agenda of.</param>
public sealed record FollowUpChapter(string What, string When, string Who, IReadOnlyList<(string Name, string Words)> Words, CarryOverView? Session)
{
    // What an event says that people read, in the order they read it in.
    private static readonly (string Member, Func<string> Name)[] Told =
    [
        ("percent", () => Wording.Say("follow-up.percent")),
        ("text", () => Wording.Say("step.progress")),
        ("problem", () => Wording.Say("step.problem-said")),
        ("result", () => Wording.Say("step.result")),
        ("evidence", () => Wording.Say("evidence.heading")),
        ("fileName", () => Wording.Say("evidence.file")),
        ("ledger", () => Wording.Say("follow-up.ledger")),
        ("opinion", () => Wording.Say("step.opinion")),
        ("newDueOn", () => Wording.Say("step.until")),
        ("redoBy", () => Wording.Say("step.redo-by")),
        ("reason", () => Wording.Say("reason.label")),
    ];

    /// <summary>All of them, in the order of recording.</summary>
    public static IReadOnlyList<FollowUpChapter> Of(FollowUpView followUp, TimeZoneInfo zone)
    {
        var (reassignments, carryOvers) = (new Queue<ReassignmentView>(followUp.Reassignments), new Queue<CarryOverView>(followUp.CarryOvers));
        return [.. followUp.History.Select(Chapter)];

        FollowUpChapter Chapter(HistoryEntry entry)
        {
            var words = new List<(string, string)>();
            if (entry.Type == "follow-up-reassigned" && reassignments.TryDequeue(out var reassigned)) words.AddRange(ResponsibleIn(reassigned));
            if (entry.Type == "follow-up-issued" && followUp.IssuedDueOn is { } due) words.Add((Wording.Say("follow-up.due"), Moment.Of(due)));
            if (entry.Data["reminder"] is { } reminder) words.Add((Wording.Say("member.reminder"), ReminderWords.Of(reminder.Deserialize<Reminder>(EventJson.Options)!, id => RecipientOf(id, followUp))));
            words.AddRange(Told.Where(each => entry.Data[each.Member] is not null).Select(each => (each.Name(), Written(each.Member, entry.Data[each.Member]!))));
            return new FollowUpChapter(
                Wording.Say($"event.{entry.Type}"),
                Moment.Of(entry.RecordedAt, zone),
                WhoOf(entry, followUp),
                words,
                entry.Type == "follow-up-carried-over" && carryOvers.TryDequeue(out var carried) ? carried : null);
        }
    }

    private static IEnumerable<(string Name, string Words)> ResponsibleIn(ReassignmentView reassigned)
    {
        yield return (Wording.Say("follow-up.lead"), reassigned.LeadDepartmentName);
        var joining = reassigned.CoDepartments.Select(department => department.Name).Append(reassigned.CoResponsibles ?? "").Where(name => name.Length > 0).ToList();
        if (joining.Count > 0) yield return (Wording.Say("follow-up.co"), Wording.List(joining));
        if (reassigned.OwnerName is { } owner) yield return (Wording.Say("follow-up.owner"), owner);
    }

    private static string Written(string member, JsonNode value) => member switch
    {
        "percent" => Number.Percent((int)value),
        "newDueOn" or "redoBy" => Moment.Of(DateOnly.ParseExact((string)value!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => (string)value!,
    };

    private static string WhoOf(HistoryEntry entry, FollowUpView followUp)
    {
        var who = Wording.Who(entry.Who);
        if (entry.OnBehalfOf?.DepartmentId is { } departmentId && NameOf(departmentId, followUp) is { } name) who = Wording.Say("story.on-behalf", who, name);
        if (!entry.BackFilled) return who;
        return $"{who} · {(entry.Occurred.LocalDay is { } day ? Wording.Say("story.back-filled", Moment.Of(day)) : Wording.Say("record.back-filled"))}";
    }

    private static string? RecipientOf(Guid id, FollowUpView followUp) => id == followUp.OwnerId ? followUp.OwnerName : NameOf(id, followUp);

    private static string? NameOf(Guid departmentId, FollowUpView followUp) =>
        followUp.Reassignments.SelectMany(each => each.CoDepartments.Append(new NamedDepartmentView(each.LeadDepartmentId, each.LeadDepartmentName)))
            .Concat(followUp.CoDepartments)
            .Append(new NamedDepartmentView(followUp.LeadDepartmentId, followUp.LeadDepartmentName))
            .FirstOrDefault(department => department.DepartmentId == departmentId)?.Name
        ?? followUp.Reports.FirstOrDefault(report => report.DepartmentId == departmentId)?.DepartmentName;
}
