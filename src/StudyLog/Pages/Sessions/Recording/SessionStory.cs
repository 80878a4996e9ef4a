using System.Text.Json;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Features;
using StudyLog.Pages.Shared;
using StudyLog.Persistence;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>What one event changed of one member.</summary>
/// <param name="Member">The member's name.</param>
/// <param name="Before">What it was; null when nothing is known of it before.</param>
/// <param name="After">What it became; null when it was taken back.</param>
public sealed record Change(string Member, string? Before, string? After);

/// <summary>An event of the history with what it changed.</summary>
public sealed record StoryLine(HistoryEntry Entry, string? Whose, IReadOnlyList<Change> Changes, string? Reason);

/// <summary>Several events in a row that one command made: the roll of sixty people is one line.</summary>
public sealed record StoryStep(IReadOnlyList<StoryLine> Lines)
{
    /// <summary>The first of them, which tells who and when.</summary>
    public HistoryEntry Entry => Lines[0].Entry;
}

/// <summary>Tells a history so that each event says what was before it. What came before is remembered part by part, in the order of recording.</summary>
public sealed class SessionStory(EventMembers members, Func<Guid, string?> nameOf, TimeZoneInfo zone)
{
    private const string Record = "record";

    private readonly Dictionary<(string Part, string Key), string> latest = [];
    private IReadOnlyList<RosterEntry> roster = [];

    /// <summary>The next events in the order of recording, those of one command together.</summary>
    public IReadOnlyList<StoryStep> Tell(IEnumerable<HistoryEntry> entries)
    {
        var steps = new List<List<StoryLine>>();
        foreach (var line in entries.Select(Told))
        {
            if (steps.Count > 0 && steps[^1][0].Entry is var last && last.Type == line.Entry.Type && last.CorrelationId == line.Entry.CorrelationId) steps[^1].Add(line);
            else steps.Add([line]);
        }

        return [.. steps.Select(lines => new StoryStep(lines))];
    }

    private StoryLine Told(HistoryEntry entry)
    {
        var reason = entry.Data["reason"]?.GetValue<string>();
        if (EventMembers.TypeOf(entry.Type) is not { } type) return new(entry, Whose: null, [], reason);
        if (type == typeof(SessionRecordAmended)) return new(entry, Whose: null, [AmendmentOf(entry)], reason);
        if (type == typeof(SessionRosterSet)) return new(entry, Whose: null, [.. RosterChanged(entry, type)], reason);

        var person = type.IsAssignableTo(typeof(AttendanceEvent)) ? entry.Data["personId"]!.GetValue<Guid>() : (Guid?)null;
        var part = person?.ToString() ?? (EventMembers.PartOf(type) is { } id ? entry.Data[JsonNamingPolicy.CamelCase.ConvertName(id.Name)]!.ToString() : Record);
        var told = members.Of(type, entry.Data);
        var whose = person is { } of ? nameOf(of) ?? Wording.Say("history.somebody") : null;
        return new(entry, whose, [.. Changed(part, told, HeldBy(type, part))], reason);
    }

    private IEnumerable<Change> Changed(string part, IReadOnlyList<(string Key, string Words)> told, IEnumerable<string> held)
    {
        foreach (var (key, words) in told)
        {
            var before = latest.GetValueOrDefault((part, key));
            latest[(part, key)] = words;
            if (before != words) yield return new(Wording.Say(key), before, words);
        }

        // Of an event that holds all of something, what it leaves out was taken back.
        foreach (var key in held.Where(key => told.All(member => member.Key != key)))
            if (latest.Remove((part, key), out var before)) yield return new(Wording.Say(key), before, null);
    }

    // What an event holds all of: a withdrawal everything that was said of its part, and it leaves all of it out.
    private IReadOnlyList<string> HeldBy(Type type, string part) =>
        HoldsAll(type) ? [.. EventMembers.KeysOf(type)]
        : type.Name.EndsWith("Withdrawn", StringComparison.Ordinal) && EventMembers.PartOf(type) is not null
            ? [.. latest.Keys.Where(known => known.Part == part).Select(known => known.Key)]
            : [];

    private IEnumerable<Change> RosterChanged(HistoryEntry entry, Type type)
    {
        var people = entry.Data["people"]!.Deserialize<List<RosterEntry>>(EventJson.Options)!;
        var before = roster.ToDictionary(place => place.PersonId);
        var (added, gone) = (people.Where(place => !before.ContainsKey(place.PersonId)), roster.Where(place => people.All(now => now.PersonId != place.PersonId)));
        var moved = people.Where(place => before.TryGetValue(place.PersonId, out var was) && was != place);
        roster = people;
        foreach (var (key, places) in new[] { ("history.added", added), ("history.removed", gone), ("history.moved", moved) })
            if (places.ToList() is { Count: > 0 } some) yield return new(Wording.Say(key), null, Wording.List(some.Select(place => nameOf(place.PersonId) ?? Wording.Say("history.somebody"))));
        foreach (var change in Changed(Record, [.. members.Of(type, entry.Data).Where(member => member.Key == "member.groups")], ["member.groups"])) yield return change;
    }

    private Change AmendmentOf(HistoryEntry entry)
    {
        var field = entry.Data["field"].Deserialize<AmendableField>(EventJson.Options);
        return new(Wording.Word(field), Text("old"), Text("new"));

        string Text(string member) =>
            Guid.TryParse(entry.Data[member]?.ToString(), out var person) && nameOf(person) is { } name ? name : Amended.Text(field, entry.Data[member], zone);
    }

    private static bool HoldsAll(Type type) =>
        type == typeof(SessionArrangementsSet) || type == typeof(SessionContextSet) || type == typeof(SessionHeadCountsStated) || type == typeof(StudySessionRescheduled)
        || (type.Name.EndsWith("Corrected", StringComparison.Ordinal) && type != typeof(AttendanceCorrected));
}
