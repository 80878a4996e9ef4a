using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Papers;
using StudyLog.Documents.Templates;
using StudyLog.Documents.Tests.Papers;

namespace StudyLog.Documents.Tests.Templates;

/// <summary>A template that was filled, opened again by the Open XML SDK.</summary>
internal sealed class Filled : IDisposable
{
    private readonly WordprocessingDocument file;

    public Filled(byte[] template, SessionOnPaper? session = null, string? documentNumber = null) =>
        file = WordprocessingDocument.Open(new MemoryStream(WordTemplate.Fill(template, session ?? Sessions.StudyGroup, documentNumber)), isEditable: false);

    public MainDocumentPart Main => file.MainDocumentPart!;

    public Body Body => Main.Document!.Body!;

    /// <summary>The text, a line for each paragraph; broken lines with a stroke.</summary>
    public string Text => string.Join('\n', Body.Descendants<Paragraph>().Select(Line));

    public IReadOnlyList<string> Headers => [.. Main.HeaderParts.Select(part => string.Join('\n', part.Header!.Descendants<Paragraph>().Select(Line)))];

    public IReadOnlyList<string> Faults =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")];

    public void Dispose() => file.Dispose();

    private static string Line(Paragraph paragraph) =>
        string.Concat(paragraph.Descendants().Select(each => each switch { Text text => text.Text, Break => "|", _ => string.Empty }));
}
