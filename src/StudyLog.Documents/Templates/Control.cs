using System.Xml.Linq;
using static StudyLog.Documents.Templates.Markup;

namespace StudyLog.Documents.Templates;

/// <summary>Where a control stands, which says what may be put in its place.</summary>
internal enum ControlPlace
{
    /// <summary>Among the words of a paragraph.</summary>
    Words,

    /// <summary>Among paragraphs.</summary>
    Paragraphs,

    /// <summary>Around cells of a row.</summary>
    Cells,

    /// <summary>Around rows of a table.</summary>
    Rows,
}

/// <summary>
/// A content control with a tag or title. Those without either, and what Word's galleries insert (page numbers, tables of contents), are left alone.
/// </summary>
internal sealed record Control(XElement Element, string Name)
{
    private static readonly XName Tag = W + "sdt";

    public TemplateField? Field => TemplateFields.Named(Name);

    public XElement? Properties => Element.Element(W + "sdtPr");

    public XElement? Content => Element.Element(W + "sdtContent");

    public bool ShowsPlaceholder => Properties?.Element(W + "showingPlcHdr") is not null;

    /// <summary>The controls around it, from within.</summary>
    public IEnumerable<Control> Around => Element.Ancestors(Tag).Select(Of).OfType<Control>();

    public ControlPlace Place
    {
        get
        {
            foreach (var ancestor in Element.Ancestors())
            {
                if (ancestor.Name == W + "p") return ControlPlace.Words;
                if (ancestor.Name == W + "tr") return ControlPlace.Cells;
                if (ancestor.Name == W + "tbl") return ControlPlace.Rows;
                if (ancestor.Name == W + "tc" || ancestor.Name == W + "txbxContent") break;
            }

            return ControlPlace.Paragraphs;
        }
    }

    /// <summary>The controls within an element, outer ones first.</summary>
    public static IReadOnlyList<Control> In(XContainer markup) => [.. markup.Descendants(Tag).Select(Of).OfType<Control>()];

    private static Control? Of(XElement element)
    {
        var properties = element.Element(W + "sdtPr");
        if (properties?.Element(W + "docPartObj") is not null) return null;
        return (Value(properties, "tag") ?? Value(properties, "alias")) is { } name ? new Control(element, name) : null;
    }
}
