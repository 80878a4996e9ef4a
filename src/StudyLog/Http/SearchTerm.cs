namespace StudyLog.Http;

/// <summary>What is looked for in a list: one line, not longer than a name.</summary>
public static class SearchTerm
{
    /// <summary>What is wrong with it.</summary>
    public static IEnumerable<Fault> Faults(string name, string? value)
    {
        if (value is null) yield break;
        var length = TextAttribute.Length(value);
        if (length > TextAttribute.Name) yield return new Fault(name, "text-too-long", TextAttribute.Name, length);
        if (value.Any(char.IsControl)) yield return new Fault(name, "control-characters");
    }
}
