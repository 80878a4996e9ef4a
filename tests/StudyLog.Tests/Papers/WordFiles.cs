using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace StudyLog.Tests.Papers;

/// <summary>Word files as offices make them.</summary>
internal static class WordFiles
{
    /// <summary>A template that says these words, and then what each control of these tags is filled with, a paragraph each.</summary>
    public static byte[] Template(string words, params IReadOnlyList<string> tags)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
            file.AddMainDocumentPart().Document = new Document(new Body([Said(words), .. tags.Select(Control)]));
        return bytes.ToArray();
    }

    /// <summary>What a file says, a line for each paragraph.</summary>
    public static string Text(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return string.Join('\n', document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText));
    }

    /// <summary>What each of its headers says.</summary>
    public static IReadOnlyList<string> Headers(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. document.MainDocumentPart!.HeaderParts.Select(part => part.Header!.InnerText)];
    }

    private static SdtBlock Control(string tag) => new(new SdtProperties(new Tag { Val = tag }), new SdtContentBlock(Said($"[{tag}]")));

    private static Paragraph Said(string words) => new(new Run(new Text(words)));
}
