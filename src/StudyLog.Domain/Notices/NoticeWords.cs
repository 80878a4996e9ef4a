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
    /// <summary>The placeholders there are.</summary>
    public static IReadOnlyList<string> Placeholders { get; } =
        ["organisation", "number", "matter", "department", "person", "session", "sessionDate", "dueOn", "days", "kind", "period", "reason"];

    /// <summary>Whether a text names only placeholders that there are, and every brace and bracket in it is one of theirs.</summary>
    public static bool IsSound(string text) => !Rest(text).AsSpan().ContainsAny("{}[]");

    /// <summary>The words with what a notice tells filled in.</summary>
    public NoticeWords Filled(IReadOnlyDictionary<string, string?> values) => new(Fill(Subject, values), Fill(Text, values));

    private static string Fill(string text, IReadOnlyDictionary<string, string?> values) => Parts.Replace(text, part =>
    {
        if (part.Groups["name"] is { Success: true, Value: var name }) return values.GetValueOrDefault(name) ?? "";
        var section = part.Groups["section"].Value;
        return Parts.Matches(section).Any(inner => string.IsNullOrEmpty(values.GetValueOrDefault(inner.Groups["name"].Value))) ? "" : Fill(section, values);
    });

    // What is left without placeholders and sections.
    private static string Rest(string text) => Parts.Replace(text, part =>
        part.Groups["name"] is not { Success: true, Value: var name } ? Rest(part.Groups["section"].Value) : Placeholders.Contains(name) ? "" : part.Value);

    [GeneratedRegex(@"\[(?<section>[^\[\]]*)\]|\{(?<name>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts { get; }
}
