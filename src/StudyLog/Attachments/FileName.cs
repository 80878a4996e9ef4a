using System.Globalization;
using System.Text;
using StudyLog.Domain.Attachments;

namespace StudyLog.Attachments;

/// <summary>File names as they are kept: as given, without a path and without what cannot be seen; and as they are saved.</summary>
public static class FileName
{
    public const int Limit = 200;

    private const string Nameless = "附件";

    // The first is added where a name has none of them.
    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        [MediaTypes.Pdf] = [".pdf"],
        [MediaTypes.Png] = [".png"],
        [MediaTypes.Jpeg] = [".jpg", ".jpeg"],
        [MediaTypes.Webp] = [".webp"],
        [MediaTypes.Docx] = [".docx"],
        [MediaTypes.Xlsx] = [".xlsx"],
        [MediaTypes.Pptx] = [".pptx"],
        [MediaTypes.Ofd] = [".ofd"],
        [MediaTypes.Text] = [".txt", ".csv", ".md"],
    };

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

    /// <summary>The name with an ending of what the file is, so that a text called <c>.bat</c> is opened and not run.</summary>
    public static string SavedAs(string name, string mediaType) =>
        Endings[mediaType] is var endings && endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? name : name + endings[0];

    private static string Shortened(string name)
    {
        var ending = Path.GetExtension(name) is { Length: <= 20 } extension ? extension : "";
        var (kept, room) = (new StringBuilder(), Limit - ending.Length);
        foreach (var rune in name[..^ending.Length].EnumerateRunes().TakeWhile(_ => room-- > 0)) kept.Append(rune);
        return kept.Append(ending).ToString();
    }
}
