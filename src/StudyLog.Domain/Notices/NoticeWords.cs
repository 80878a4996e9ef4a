using System.Text.RegularExpressions;

namespace StudyLog.Domain.Notices;

/// <summary>
/// The words of a kind of notice. A placeholder in braces stands for what a notice tells; what stands in brackets is left out when a placeholder in it
/// has nothing to stand for.
/// </summary>
/// <param name="Subject">In one line.</param>
/// <param name="Text">In a few sentences.</param>
public sealed partial record NoticeWords(string Subject, string Text)
{
    /// <summary>So many characters a subject may have in which all is filled in; the rest is cut.</summary>
    public const int LongestSubject = 200;

    /// <summary>The same of a text.</summary>
    public const int LongestText = 2_000;

    private static readonly string[] OfFollowUps = ["organisation", "number", "matter", "department", "person", "session", "sessionDate", "dueOn", "days"];
    private static readonly string[] OfMakeUps = ["organisation", "department", "person", "session", "sessionDate", "dueOn", "days"];
    private static readonly string[] OfLeave = ["organisation", "department", "person", "session", "sessionDate"];

    /// <summary>The placeholders there are.</summary>
    public static IReadOnlyList<string> Placeholders { get; } =
        ["organisation", "number", "matter", "department", "person", "session", "sessionDate", "dueOn", "days", "kind", "period", "reason"];

    /// <summary>Those that a kind of notice has something to stand for.</summary>
    public static IReadOnlyList<string> PlaceholdersOf(NoticeKind kind) => kind switch
    {
        NoticeKind.MakeUpDueSoon or NoticeKind.MakeUpDueToday or NoticeKind.MakeUpOverdue or NoticeKind.MakeUpAssigned => OfMakeUps,
        NoticeKind.MakeUpReturned => [.. OfMakeUps, "reason"],
        NoticeKind.LeaveApproved => OfLeave,
        NoticeKind.LeaveRequested or NoticeKind.LeaveRefused => [.. OfLeave, "reason"],
        NoticeKind.RecordDueToday or NoticeKind.RecordOverdue => ["organisation", "person", "session", "sessionDate", "dueOn", "days"],
        NoticeKind.RecordReturned => ["organisation", "person", "session", "sessionDate", "reason"],
        NoticeKind.SessionsLacking => ["organisation", "department", "dueOn", "days", "kind", "period"],
        NoticeKind.Trial => ["organisation"],
        NoticeKind.FollowUpDueSoon or NoticeKind.FollowUpDueToday or NoticeKind.FollowUpOverdue or NoticeKind.FollowUpIssued
            or NoticeKind.CompletionSubmitted or NoticeKind.ExtensionGranted => OfFollowUps,
        _ => [.. OfFollowUps, "reason"],
    };

    /// <summary>Whether a text names only placeholders of a kind of notice, and every brace and bracket in it is one of theirs.</summary>
    public static bool IsSound(string text, NoticeKind kind) => !Rest(text, PlaceholdersOf(kind)).AsSpan().ContainsAny("{}[]");

    /// <summary>The words with what a notice tells filled in; the subject is one line. What is too long is cut.</summary>
    public NoticeWords Filled(IReadOnlyDictionary<string, string?> values) =>
        new(Cut(LineBreaks.Replace(Fill(Subject, values), " "), LongestSubject), Cut(Fill(Text, values), LongestText));

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = longest - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    private static string Fill(string text, IReadOnlyDictionary<string, string?> values) => Parts.Replace(text, part =>
    {
        if (part.Groups["name"] is { Success: true, Value: var name }) return values.GetValueOrDefault(name) ?? "";
        var section = part.Groups["section"].Value;
        return Parts.Matches(section).Any(inner => string.IsNullOrEmpty(values.GetValueOrDefault(inner.Groups["name"].Value))) ? "" : Fill(section, values);
    });

    // What is left without placeholders and sections.
    private static string Rest(string text, IReadOnlyList<string> placeholders) => Parts.Replace(text, part =>
        part.Groups["name"] is not { Success: true, Value: var name } ? Rest(part.Groups["section"].Value, placeholders) : placeholders.Contains(name) ? "" : part.Value);

    [GeneratedRegex(@"[\r\n\u0085\u2028\u2029]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineBreaks { get; }

    [GeneratedRegex(@"\[(?<section>[^\[\]]*)\]|\{(?<name>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts { get; }
}
