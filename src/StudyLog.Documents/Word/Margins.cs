using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyLog.Documents.Word;

/// <summary>What stands in the margins of every page: its number and, on a draft, that it is one.</summary>
internal static class Margins
{
    private const string DraftMark = "草　稿";

    /// <summary>Adds headers and footers to a file; what the section refers to them by comes back.</summary>
    public static IReadOnlyList<OpenXmlElement> AddTo(MainDocumentPart main, Paper paper)
    {
        var official = paper.Form == PaperForm.Official;
        List<OpenXmlElement> references = [];
        if (paper.IsDraft)
        {
            references.AddRange(Sides(official).Select(side =>
            {
                var part = main.AddNewPart<HeaderPart>();
                part.Header = new Header(Paragraphs.Of(PaperStyle.Draft, DraftMark));
                return new HeaderReference { Type = side, Id = main.GetIdOfPart(part) };
            }));
        }

        references.AddRange(Sides(official).Select(side =>
        {
            var part = main.AddNewPart<FooterPart>();
            part.Footer = new Footer(official ? OfficialNumber(side) : OfficeNumber());
            return new FooterReference { Type = side, Id = main.GetIdOfPart(part) };
        }));
        return references;
    }

    /// <summary>Whether odd and even pages differ: page numbers of official papers stand outside.</summary>
    public static bool DifferBySide(PaperForm form) => form == PaperForm.Official;

    private static IReadOnlyList<HeaderFooterValues> Sides(bool official) =>
        official ? [HeaderFooterValues.Default, HeaderFooterValues.Even] : [HeaderFooterValues.Default];

    // — 1 —, a character in from the outer edge.
    private static Paragraph OfficialNumber(HeaderFooterValues side)
    {
        var even = side == HeaderFooterValues.Even;
        var paragraph = Paragraphs.Of(PaperStyle.PageNumber, Paragraphs.Run("— "), Page(" PAGE "), Paragraphs.Run(" —"));
        paragraph.ParagraphProperties!.Append(
            even ? new Indentation { LeftChars = 100, Left = "280" } : new Indentation { RightChars = 100, Right = "280" },
            new Justification { Val = even ? JustificationValues.Left : JustificationValues.Right });
        return paragraph;
    }

    private static Paragraph OfficeNumber()
    {
        var paragraph = Paragraphs.Of(PaperStyle.PageNumber, Paragraphs.Run("第 "), Page(" PAGE "), Paragraphs.Run(" 页，共 "), Page(" NUMPAGES "), Paragraphs.Run(" 页"));
        paragraph.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Center });
        return paragraph;
    }

    private static SimpleField Page(string instruction) => new(Paragraphs.Run("1")) { Instruction = instruction };
}
