using System.Globalization;
using StudyLog.Http;

namespace StudyLog.Features.People;

/// <summary>What is looked for in a list: <c>?q=</c>.</summary>
public static class SearchTerm
{
    /// <summary>What is wrong with it.</summary>
    public static IEnumerable<Fault> Faults(string? q)
    {
        if (q is null) yield break;
        if (new StringInfo(q).LengthInTextElements is var length && length > TextAttribute.Name) yield return new Fault("q", "text-too-long", TextAttribute.Name, length);
        if (q.Any(char.IsControl)) yield return new Fault("q", "control-characters");
    }
}
