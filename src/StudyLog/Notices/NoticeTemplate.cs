using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using StudyLog.Http;

namespace StudyLog.Notices;

/// <summary>
/// The words of a kind of notice. A placeholder in braces stands for what the notice tells; what stands in brackets is left out when a placeholder in it
/// has nothing to stand for.
/// </summary>
/// <param name="Subject">In one line.</param>
/// <param name="Text">In a few sentences.</param>
public sealed partial record NoticeTemplate(string Subject, string Text)
{
    private static readonly ResourceManager Resources = new("StudyLog.Resources.Notices", typeof(NoticeTemplate).Assembly);

    /// <summary>The placeholders there are.</summary>
    public static IReadOnlyList<string> Placeholders { get; } =
        ["organisation", "number", "matter", "department", "person", "session", "sessionDate", "dueOn", "days", "kind", "period", "reason"];

    /// <summary>The service's own words for a kind of notice.</summary>
    public static NoticeTemplate Of(NoticeKind kind, CultureInfo culture) => new(Words(kind, "subject", culture), Words(kind, "text", culture));

    /// <summary>The placeholders of a text that there are not.</summary>
    public static IEnumerable<string> Unknown(string text) => Parts.Matches(text)
        .SelectMany(part => part.Groups["name"].Success ? [part] : Parts.Matches(part.Groups["section"].Value).AsEnumerable())
        .Select(part => part.Groups["name"].Value)
        .Where(name => !Placeholders.Contains(name));

    /// <summary>The words with what a notice tells filled in.</summary>
    public NoticeTemplate Filled(IReadOnlyDictionary<string, string?> values) => new(Fill(Subject, values), Fill(Text, values));

    private static string Fill(string text, IReadOnlyDictionary<string, string?> values) => Parts.Replace(text, part =>
    {
        if (part.Groups["name"] is { Success: true, Value: var name }) return values.GetValueOrDefault(name) ?? "";
        var section = part.Groups["section"].Value;
        return Parts.Matches(section).Any(inner => string.IsNullOrEmpty(values.GetValueOrDefault(inner.Groups["name"].Value))) ? "" : Fill(section, values);
    });

    private static string Words(NoticeKind kind, string part, CultureInfo culture) =>
        Resources.GetString($"{ApiJson.Written(kind)}.{part}", culture) ?? throw new MissingManifestResourceException($"No {part} for {kind}.");

    [GeneratedRegex(@"\[(?<section>[^\[\]]*)\]|\{(?<name>\w+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts { get; }
}
