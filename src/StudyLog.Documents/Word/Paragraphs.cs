using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyLog.Documents.Word;

/// <summary>Paragraphs of a style, from plain text.</summary>
internal static class Paragraphs
{
    public static Paragraph Of(string style, params OpenXmlElement[] runs) =>
        new(runs.Prepend(new ParagraphProperties(new ParagraphStyleId { Val = style })));

    public static Paragraph Of(string style, string text) => Of(style, Run(text));

    public static Run Run(string text, string? style = null)
    {
        var written = new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve };
        return style is null ? new Run(written) : new Run(new RunProperties(new RunStyle { Val = style }), written);
    }

    /// <summary>The lines of a text, without those that hold nothing.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } lines ? lines : [string.Empty];

    /// <summary>A text without what no XML file can hold; the service refuses such characters, older data may have them.</summary>
    internal static string Printable(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\t' or >= 0x20 and not (0xFFFE or 0xFFFF)) kept.Append(rune);
        return kept.ToString();
    }
}
