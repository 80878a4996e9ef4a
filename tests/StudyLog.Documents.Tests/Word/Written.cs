using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Word;

namespace StudyLog.Documents.Tests.Word;

/// <summary>A paper that was written, opened again by the Open XML SDK.</summary>
internal sealed class Written : IDisposable
{
    private readonly WordprocessingDocument file;

    public Written(Paper paper) => file = WordprocessingDocument.Open(new MemoryStream(WordFile.Of(paper)), isEditable: false);

    public MainDocumentPart Main => file.MainDocumentPart!;

    public Body Body => Main.Document!.Body!;

    public SectionProperties Section => Body.GetFirstChild<SectionProperties>()!;

    /// <summary>The text of all paragraphs, a line each, without the numbers that Word puts before headings.</summary>
    public string Text => string.Join('\n', Body.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText));

    public IReadOnlyList<string> Faults =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")];

    /// <summary>The texts of the paragraphs of a style.</summary>
    public IReadOnlyList<string> Of(string style) =>
        [.. Body.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == style).Select(paragraph => paragraph.InnerText)];

    public Style StyleOf(string id) => Main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == id);

    public void Dispose() => file.Dispose();
}
