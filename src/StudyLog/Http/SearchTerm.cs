using System.Globalization;

namespace StudyLog.Http;

/// <summary>What is looked for in a list: <c>?q=</c>.</summary>
public static class SearchTerm
{
    /// <summary>What is wrong with it.</summary>
    public static IEnumerable<Fault> Faults(string? q)
    {
        if (q is null) yield break;
        var length = new StringInfo(q).LengthInTextElements;
        if (length > TextAttribute.Name) yield return new Fault("q", "text-too-long", TextAttribute.Name, length);
        if (q.Any(char.IsControl)) yield return new Fault("q", "control-characters");
    }
}
