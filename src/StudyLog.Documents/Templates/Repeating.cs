using System.Globalization;
using System.Xml.Linq;
using static StudyLog.Documents.Templates.Markup;

namespace StudyLog.Documents.Templates;

/// <summary>Repeats a block for each of several: rows of a table, paragraphs, or both.</summary>
internal static class Repeating
{
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly XNamespace W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    // What has a name or number that a file has once only.
    private static readonly XName[] Single =
    [
        .. new[] { "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "permStart", "permEnd" }
            .Select(name => W + name),
    ];

    public static void Repeat(Control block, Occasion occasion)
    {
        // Word's own repeating section has an item for each; the first is the pattern of all.
        if (block.Content is { } content)
        {
            content.Elements().Where(IsItem).Skip(1).Remove();
            foreach (var item in content.Descendants().Where(IsItem).Reverse().ToList()) Open(item);
        }

        var pictures = block.Element.Document!.Descendants(Drawing + "docPr").Count();
        foreach (var (one, index) in block.Field!.Each!(occasion).Select((one, index) => (one, index)))
        {
            var copy = new XElement(block.Element);
            block.Element.AddBeforeSelf(copy);
            if (index > 0) pictures = MakeAnother(copy, pictures);
            Filling.FillValues(copy, occasion with { One = one });
            Open(copy);
        }

        block.Element.Remove();
    }

    private static bool IsItem(XElement element) => element.Element(W + "sdtPr")?.Element(W15 + "repeatingSectionItem") is not null;

    private static void Open(XElement control) => control.ReplaceWith(control.Element(W + "sdtContent")?.Nodes());

    private static int MakeAnother(XElement copy, int pictures)
    {
        copy.Descendants().Where(element => Single.Contains(element.Name) || (element.Name == W + "id" && element.Parent!.Name == W + "sdtPr")).Remove();
        copy.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name == W14 + "paraId" || attribute.Name == W14 + "textId").Remove();
        foreach (var picture in copy.Descendants(Drawing + "docPr"))
            picture.SetAttributeValue("id", (100_000 + ++pictures).ToString(CultureInfo.InvariantCulture));
        return pictures;
    }
}
