using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyLog.Documents.Tests.Templates;

/// <summary>Templates as offices make them.</summary>
internal static class Given
{
    /// <summary>A document with these blocks as its text.</summary>
    public static byte[] Template(params OpenXmlElement[] blocks) => Template(_ => { }, blocks);

    /// <summary>A document with these blocks as its text, and more.</summary>
    public static byte[] Template(Action<MainDocumentPart> more, params OpenXmlElement[] blocks)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document(new Body(blocks));
            more(main);
        }

        return bytes.ToArray();
    }

    /// <summary>A file with one part replaced, or added.</summary>
    public static byte[] With(this byte[] file, string path, Func<string, string> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var text = string.Empty;
            if (archive.GetEntry(path) is { } entry)
            {
                using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
                entry.Delete();
            }

            using var writer = new StreamWriter(archive.CreateEntry(path).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            writer.Write(change(text));
        }

        return bytes.ToArray();
    }

    /// <summary>A control among words.</summary>
    public static SdtRun Words(string tag, params OpenXmlElement[] content) => new(Properties(tag), new SdtContentRun(content is [] ? [Hint(tag)] : content));

    /// <summary>A control around paragraphs.</summary>
    public static SdtBlock Blocks(string tag, params OpenXmlElement[] content) =>
        new(Properties(tag), new SdtContentBlock(content is [] ? [Paragraph(Hint(tag))] : content));

    /// <summary>A control around a cell.</summary>
    public static SdtCell Cell(string tag, params OpenXmlElement[] content) =>
        new(Properties(tag), new SdtContentCell(content is [] ? [TableCell(Paragraph(Hint(tag)))] : content));

    /// <summary>A control around rows.</summary>
    public static SdtRow Rows(string tag, params OpenXmlElement[] rows) => new(Properties(tag), new SdtContentRow(rows));

    public static Paragraph Paragraph(params OpenXmlElement[] runs) => new(runs);

    public static Run Hint(string text) => new(new Text($"[{text}]"));

    public static Run Bold(string text) => new(new RunProperties(new Bold()), new Text(text));

    public static TableCell TableCell(params OpenXmlElement[] content) =>
        new([new TableCellProperties(new TableCellWidth { Width = "2000", Type = TableWidthUnitValues.Dxa }), .. content]);

    public static Table Table(params OpenXmlElement[] rows) =>
        new([new TableProperties(new TableWidth { Width = "0", Type = TableWidthUnitValues.Auto }), new TableGrid(new GridColumn { Width = "2000" }), .. rows]);

    /// <summary>A header with one control.</summary>
    public static Action<MainDocumentPart> Header(string name) => main =>
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new DocumentFormat.OpenXml.Wordprocessing.Header(Paragraph(Words(name)));
        main.Document!.Body!.Append(new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(part) }));
    };

    private static SdtProperties Properties(string tag) => new(new Tag { Val = tag });
}
