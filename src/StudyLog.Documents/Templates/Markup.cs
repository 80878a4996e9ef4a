using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace StudyLog.Documents.Templates;

/// <summary>The markup of the parts that text stands in. Parts that are not written stay byte for byte.</summary>
internal static class Markup
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int Deepest = 256;

    /// <summary>Brings in nothing from outside.</summary>
    public static readonly XmlReaderSettings Careful = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };

    /// <summary>The parts that may have controls: the text, headers, footers and notes.</summary>
    public static IEnumerable<OpenXmlPart> PartsOf(MainDocumentPart main) =>
        new OpenXmlPart?[] { main, main.FootnotesPart, main.EndnotesPart }.Concat(main.HeaderParts).Concat(main.FooterParts).OfType<OpenXmlPart>().Distinct();

    /// <summary>The markup of a part, every blank of it.</summary>
    public static XDocument Read(OpenXmlPart part)
    {
        using (var measured = XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Careful)) Measure(measured);
        using var reader = XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Careful);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Writes the markup of a part.</summary>
    public static void Write(OpenXmlPart part, XDocument markup)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        markup.Save(stream, SaveOptions.DisableFormatting);
    }

    /// <summary>The value of a property that is an element: <c>w:tag w:val="…"</c>; null when there is none or it is blank.</summary>
    public static string? Value(XElement? properties, string name) =>
        properties?.Element(W + name)?.Attribute(W + "val")?.Value.Trim() is { Length: > 0 } value ? value : null;

    // What is nested without end would exhaust the stack of whoever goes through it.
    private static void Measure(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.Depth > Deepest) throw new InvalidDataException("The markup is nested too deeply.");
        }
    }
}
