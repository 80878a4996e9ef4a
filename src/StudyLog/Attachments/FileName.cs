using System.Globalization;
using System.Text;

namespace StudyLog.Attachments;

/// <summary>File names as they are kept: as given, without a path and without what cannot be seen.</summary>
public static class FileName
{
    public const int Limit = 200;

    private const string Nameless = "附件";

    /// <summary>The name without path and invisible characters, at most 200 characters, its ending kept.</summary>
    public static string Of(string? given)
    {
        var visible = new StringBuilder();
        foreach (var rune in (given ?? "").EnumerateRunes())
            if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)) visible.Append(rune);

        var name = visible.ToString();
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        if (name.Trim('.').Length == 0) return Nameless;
        return new StringInfo(name).LengthInTextElements <= Limit && name.Length <= Limit * 2 ? name : Shortened(name);
    }

    private static string Shortened(string name)
    {
        var ending = Path.GetExtension(name) is { Length: <= 20 } extension ? extension : "";
        var (kept, room) = (new StringBuilder(), Limit - ending.Length);
        foreach (var rune in name[..^ending.Length].EnumerateRunes().TakeWhile(_ => room-- > 0)) kept.Append(rune);
        return kept.Append(ending).ToString();
    }
}
