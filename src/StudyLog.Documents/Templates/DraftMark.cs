using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using static StudyLog.Documents.Templates.Markup;

namespace StudyLog.Documents.Templates;

/// <summary>
/// Says on every page that a paper is a draft, whatever its template has: each header that does not say it gets a line, and where a header is missing
/// one is added.
/// </summary>
internal static class DraftMark
{
    /// <summary>What it says.</summary>
    public const string Words = "草　稿";

    private static readonly string[] Kinds = ["default", "first", "even"];

    /// <summary>Puts it on a document.</summary>
    public static void PutOn(MainDocumentPart main)
    {
        AddHeaders(main);
        foreach (var part in main.HeaderParts)
        {
            var header = Read(part);
            if (string.Concat(header.Descendants(W + "t").Select(text => text.Value)).Contains(Words, StringComparison.Ordinal)) continue;
            header.Root!.AddFirst(Line());
            Write(part, header);
        }
    }

    // Later sections have the first one's headers where they have none; which of the three a page has is for the template to say.
    private static void AddHeaders(MainDocumentPart main)
    {
        var document = Read(main);
        var body = document.Root!.Element(W + "body")!;
        var section = body.Descendants(W + "sectPr").FirstOrDefault(each => each.Parent!.Name != W + "sectPrChange");
        if (section is null) body.Add(section = new XElement(W + "sectPr"));

        var there = section.Elements(W + "headerReference").Select(reference => reference.Attribute(W + "type")?.Value ?? "default").ToList();
        foreach (var kind in Kinds.Except(there, StringComparer.Ordinal))
        {
            var part = main.AddNewPart<HeaderPart>();
            Write(part, new XDocument(new XElement(W + "hdr", new XAttribute(XNamespace.Xmlns + "w", W), Line())));
            section.AddFirst(new XElement(W + "headerReference", new XAttribute(W + "type", kind), new XAttribute(R + "id", main.GetIdOfPart(part))));
        }

        Write(main, document);
    }

    private static XElement Line() => new(
        W + "p",
        new XElement(W + "pPr", new XElement(W + "jc", new XAttribute(W + "val", "right"))),
        new XElement(
            W + "r",
            new XElement(W + "rPr", new XElement(W + "b"), new XElement(W + "sz", new XAttribute(W + "val", "28"))),
            new XElement(W + "t", Words)));
}
