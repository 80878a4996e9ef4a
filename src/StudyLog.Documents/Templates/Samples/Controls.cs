using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Word;

namespace StudyLog.Documents.Templates.Samples;

/// <summary>Content controls as Word makes them: each with its tag, and its Chinese name to be seen in Word and in its place.</summary>
internal static class Controls
{
    /// <summary>A control among words.</summary>
    public static SdtRun Words(string tag, string? style = null) => new(Properties(tag), new SdtContentRun(Paragraphs.Run(Hint(tag), style)));

    /// <summary>A control around paragraphs of that style.</summary>
    public static SdtBlock Lines(string tag, string style) => Block(tag, Paragraphs.Of(style, Hint(tag)));

    /// <summary>A control around what is repeated.</summary>
    public static SdtBlock Block(string tag, params OpenXmlElement[] content) => new(Properties(tag), new SdtContentBlock(content));

    /// <summary>A section around rows of a table.</summary>
    public static SdtRow Section(string tag, params OpenXmlElement[] rows) => new(Properties(tag), new SdtContentRow(rows));

    /// <summary>A paragraph of words and controls: what stands in brackets is the tag of a control.</summary>
    public static Paragraph Said(string style, string written) => Paragraphs.Of(style, [.. Pieces(written)]);

    private static IEnumerable<OpenXmlElement> Pieces(string written) => written.Split(['[', ']']).Index()
        .Where(piece => piece.Item.Length > 0)
        .Select(OpenXmlElement (piece) => piece.Index % 2 == 0 ? Paragraphs.Run(piece.Item) : Words(piece.Item));

    private static SdtProperties Properties(string tag) => new(new SdtAlias { Val = NameOf(tag) }, new Tag { Val = tag });

    private static string Hint(string tag) => $"［{NameOf(tag)}］";

    private static string NameOf(string tag) => TemplateFields.Named(tag)!.Names[0];
}
