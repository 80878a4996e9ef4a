using System.Xml.Linq;
using static StudyLog.Documents.Templates.Markup;

namespace StudyLog.Documents.Templates;

/// <summary>
/// Puts values where controls stand. The controls themselves go: one that is bound to data or locked would show what it held before, and the paper is
/// to be gone on with like any other.
/// </summary>
internal static class Filling
{
    /// <summary>Fills everything within an element.</summary>
    public static void Fill(XContainer markup, Occasion occasion)
    {
        // From within, for what is opened is copied.
        foreach (var section in Control.In(markup).Where(control => control.Field!.IsSection).Reverse().ToList())
            section.Element.ReplaceWith(section.Field!.IsThere!(occasion.Session) ? section.Content?.Nodes() : null);
        foreach (var block in Control.In(markup).Where(control => control.Field!.IsBlock).ToList()) Repeating.Repeat(block, occasion);
        FillValues(markup, occasion);
        Tidying.Tidy(markup);
    }

    /// <summary>Fills what is no block.</summary>
    public static void FillValues(XContainer markup, Occasion occasion)
    {
        foreach (var control in Control.In(markup)) Put(control, Word.Paragraphs.Lines(control.Field!.Text!(occasion) ?? string.Empty));
    }

    private static void Put(Control control, IReadOnlyList<string> lines)
    {
        object[] written = control.Place switch
        {
            ControlPlace.Words => [.. Written(control, lines)],
            ControlPlace.Cells => [Cell(control, lines)],
            _ => [.. Paragraphs(control, lines)],
        };
        control.Element.ReplaceWith(written);
    }

    private static XElement Cell(Control control, IReadOnlyList<string> lines)
    {
        var cell = control.Content!.Descendants(W + "tc").First();
        return new XElement(W + "tc", cell.Attributes(), cell.Element(W + "tcPr"), Paragraphs(control, lines));
    }

    private static IEnumerable<XElement> Paragraphs(Control control, IReadOnlyList<string> lines)
    {
        var form = control.Content?.Descendants(W + "p").FirstOrDefault()?.Element(W + "pPr");
        for (var line = 0; line < lines.Count; line++)
        {
            // A section that ends with the paragraph ends with the last of them.
            var copy = form is null ? null : new XElement(form);
            if (line < lines.Count - 1) copy?.Elements(W + "sectPr").Remove();
            yield return new XElement(W + "p", copy, Written(control, [lines[line]]));
        }
    }

    private static IEnumerable<XElement> Written(Control control, IReadOnlyList<string> lines)
    {
        if (lines.All(line => line.Length == 0)) yield break;

        var look = LookOf(control);
        for (var line = 0; line < lines.Count; line++)
        {
            yield return new XElement(
                W + "r",
                look,
                line > 0 ? new XElement(W + "br") : null,
                new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Word.Paragraphs.Printable(lines[line])));
        }
    }

    // The hint to write something here has a look of its own, which is not that of what is written.
    private static XElement? LookOf(Control control)
    {
        var first = control.Content?.Descendants(W + "r").FirstOrDefault()?.Element(W + "rPr");
        var own = control.Properties?.Element(W + "rPr");
        var look = (control.ShowsPlaceholder ? own ?? first : first ?? own) is { } found ? new XElement(found) : null;
        if (control.ShowsPlaceholder) look?.Elements(W + "rStyle").Remove();
        return look;
    }
}
