using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using StudyLog.Documents.Papers;
using static StudyLog.Documents.Templates.Markup;

namespace StudyLog.Documents.Templates;

/// <summary>
/// Says at the end of a paper what no reader may miss and its template has no place for: that the heads stated are not those of the names, what was amended since it was signed, whose attendance was corrected,
/// and that it was entered later. A control is no place for it within a block or a section that is taken out.
/// </summary>
internal static class Postscript
{
    // What is to be known of a place says that it was corrected.
    private static readonly string[] ToldOfPlaces = ["attendance-notes", "person.remark"];

    /// <summary>What is still to be said of a session, a line each.</summary>
    /// <param name="session">The session.</param>
    /// <param name="parts">The parts of its template, before they are filled.</param>
    public static IReadOnlyList<string> To(SessionOnPaper session, IEnumerable<XDocument> parts)
    {
        var placed = parts.SelectMany(Control.In)
            .Where(control => control.Around.All(each => IsThere(each.Field!, session)))
            .Select(control => control.Field!.Tag)
            .ToHashSet(StringComparer.Ordinal);
        List<string> lines = [];
        if (Sentences.StatedOtherwise(session) is { } otherwise) lines.Add($"{otherwise}。");
        if (session.Amendments.Count > 0 && !placed.Contains("amendments")) lines.AddRange(session.Amendments.Select(SessionRecord.Line).Prepend("更正："));
        if (Sentences.Corrected(session.Places) is { } corrected && !placed.Overlaps(ToldOfPlaces)) lines.Add($"到会情况：{corrected}。");
        if (session.BackFilledOn is { } day && !placed.Contains("back-filled")) lines.Add($"本次会议记录系{Days.Written(day)}补录。");
        return lines;
    }

    /// <summary>Puts lines at the end of a document.</summary>
    public static void PutOn(MainDocumentPart main, IReadOnlyList<string> lines)
    {
        var document = Read(main);
        var body = document.Root!.Element(W + "body")!;
        object[] paragraphs = [.. lines.SelectMany(Word.Paragraphs.Lines).Select(Paragraph)];
        if (body.Elements(W + "sectPr").LastOrDefault() is { } section) section.AddBeforeSelf(paragraphs);
        else body.Add(paragraphs);
        Write(main, document);
    }

    private static bool IsThere(TemplateField around, SessionOnPaper session) =>
        around.IsThere?.Invoke(session) ?? around.Each?.Invoke(new Occasion(session, DocumentNumber: null)).Any() ?? true;

    private static XElement Paragraph(string line) => new(
        W + "p", new XElement(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Word.Paragraphs.Printable(line))));
}
