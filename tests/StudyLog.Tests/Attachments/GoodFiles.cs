using SkiaSharp;
using StudyLog.Domain.Attachments;
using static StudyLog.Tests.Attachments.Zips;

namespace StudyLog.Tests.Attachments;

/// <summary>A file that is kept.</summary>
public sealed record GoodFile(string What, byte[] Content, string MediaType)
{
    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);

    public override string ToString() => What;
}

internal static class GoodFiles
{
    public static readonly byte[] Pdf = Text(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    public static readonly IReadOnlyList<GoodFile> All =
    [
        new("pdf", Pdf, MediaTypes.Pdf),
        new("pdf with spaces behind it", [.. Pdf, .. "\r\n \0\0"u8], MediaTypes.Pdf),
        new("docx", Office(Docx), MediaTypes.Docx),
        new("docx as .NET writes it", Papers.WordFiles.Template("会议记录"), MediaTypes.Docx),
        new("docx with a picture", Office(Docx, more: ("word/media/image1.png", Pictures.Of(SKEncodedImageFormat.Png))), MediaTypes.Docx),
        new("xlsx", Office(Xlsx, "xl/workbook.xml"), MediaTypes.Xlsx),
        new("xlsx of 15 MB of numbers", Office(Xlsx, "xl/workbook.xml", ("xl/worksheets/sheet1.xml", Zeros(15))), MediaTypes.Xlsx),
        new("pptx", Office(Pptx, "ppt/presentation.xml"), MediaTypes.Pptx),
        new("ofd", Of(("OFD.xml", Text("""<?xml version="1.0" encoding="UTF-8"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.1"/>"""))), MediaTypes.Ofd),
        new("text", Text("会议记录\r\n\t一、传达学习。3 < 5 & 5 > 3。"), MediaTypes.Text),
        new("text with a mark at its beginning", [0xEF, 0xBB, 0xBF, .. Text("签到")], MediaTypes.Text),
        new("png", Pictures.Of(SKEncodedImageFormat.Png), MediaTypes.Png),
        new("png whose colours spell a tag", Pictures.Spelling("<svg"), MediaTypes.Png),
        new("jpeg", Pictures.Of(SKEncodedImageFormat.Jpeg), MediaTypes.Jpeg),
        new("webp", Pictures.Of(SKEncodedImageFormat.Webp), MediaTypes.Webp),
        new("jpeg from a telephone", Pictures.FromATelephone(), MediaTypes.Jpeg),
        new("jpeg with a film behind it", [.. Pictures.Of(SKEncodedImageFormat.Jpeg), .. new byte[500]], MediaTypes.Jpeg),
    ];
}
