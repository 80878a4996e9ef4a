using System.Text;
using SkiaSharp;
using StudyLog.Domain.Attachments;
using static StudyLog.Domain.Attachments.AttachmentFault;
using static StudyLog.Tests.Attachments.Zips;

namespace StudyLog.Tests.Attachments;

/// <summary>A file that is not kept, and why.</summary>
public sealed record HostileFile(string What, AttachmentFault Fault, byte[] Content)
{
    public override string ToString() => What;
}

/// <summary>Files as somebody might send them who means harm, or knows no better.</summary>
internal static class HostileFiles
{
    private static readonly byte[] Png = Pictures.Of(SKEncodedImageFormat.Png);
    private static readonly byte[] Jpeg = Pictures.Of(SKEncodedImageFormat.Jpeg);
    private static readonly byte[] Webp = Pictures.Of(SKEncodedImageFormat.Webp);
    private static readonly byte[] Pdf = GoodFiles.Pdf;
    private static readonly byte[] Word = Office(Docx);
    private static readonly byte[] Archived = Of(("说明.txt", Text("说明")));
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    // Whatever a file is called, its content counts.
    public static readonly IReadOnlyList<string> Names = ["照片.jpg", "报告.docx", "签到表.pdf", "说明.txt", "readme"];

    public static readonly IReadOnlyList<HostileFile> All =
    [
        new("nothing", Empty, []),

        new("svg with a script", Markup, Text("""<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>""")),
        new("svg without a script", Markup, Text("""<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>""")),
        new("svg behind a mark and spaces", Markup, [0xEF, 0xBB, 0xBF, .. Text("  \n<SVG onload=alert(1)>")]),
        new("web page", Markup, Text("<!DOCTYPE html><html><body>x</body></html>")),
        new("web page behind a text", Markup, Text("会议记录\n<HtMl><body onload=alert(1)>")),
        new("script within a text", Markup, Text("记录 <ScRiPt src=//x></script>")),
        new("php", Markup, Text("<?php system($_GET['c']); ?>")),
        new("xml", Markup, Text("""<?xml version="1.0"?><a/>""")),

        new("windows program", AttachmentFault.Program, [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. new byte[200]]),
        new("linux program", AttachmentFault.Program, [0x7F, .. "ELF"u8, 2, 1, 1, .. new byte[200]]),
        new("macos program", AttachmentFault.Program, [0xCF, 0xFA, 0xED, 0xFE, .. new byte[200]]),
        new("older macos program", AttachmentFault.Program, [0xCE, 0xFA, 0xED, 0xFE, .. new byte[200]]),
        new("macos program of the other order", AttachmentFault.Program, [0xFE, 0xED, 0xFA, 0xCE, .. new byte[200]]),
        new("java class", AttachmentFault.Program, [0xCA, 0xFE, 0xBA, 0xBE, .. new byte[200]]),
        new("web assembly", AttachmentFault.Program, [0, .. "asm"u8, 1, 0, 0, 0]),
        new("shortcut", AttachmentFault.Program, [0x4C, 0, 0, 0, 1, 0x14, 2, 0, .. new byte[60]]),
        new("shell script", AttachmentFault.Program, Text("#!/bin/sh\nrm -rf /\n")),

        new("zip", Archive, Archived),
        new("zip in a zip", Archive, Of(("inner.zip", Archived))),
        new("jar", Archive, Of(("META-INF/MANIFEST.MF", Text("Main-Class: X")), ("X.class", [0xCA, 0xFE, 0xBA, 0xBE]))),
        new("open document", Archive, Of(("mimetype", Text("application/vnd.oasis.opendocument.text")), ("content.xml", Text("<x/>")))),
        new("template of Word", Archive, Office("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")),
        new("empty zip", Archive, [.. "PK\u0005\u0006"u8, .. new byte[18]]),
        new("rar", Archive, [.. "Rar!"u8, 0x1A, 7, 1, 0, .. new byte[50]]),
        new("7z", Archive, [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, .. new byte[50]]),
        new("gzip", Archive, [0x1F, 0x8B, 8, 0, .. new byte[50]]),
        new("bzip2", Archive, [.. "BZh91AY"u8, .. new byte[50]]),
        new("xz", Archive, [0xFD, .. "7zXZ"u8, 0, .. new byte[50]]),
        new("cabinet", Archive, [.. "MSCF"u8, .. new byte[50]]),
        new("tar", Archive, [.. new byte[257], .. "ustar"u8, .. new byte[250]]),

        new("docm", Macros, Office("application/vnd.ms-word.document.macroEnabled.main+xml", more: ("word/vbaProject.bin", new byte[100]))),
        new("docx with macros", Macros, Office(Docx, more: ("word/vbaProject.bin", new byte[100]))),
        new("docm that says it is an ofd", Macros, Office("application/vnd.ms-word.document.macroEnabled.main+xml", more: [("word/vbaProject.bin", new byte[100]), ("OFD.xml", Text("<OFD/>"))])),
        new("jar that says it is an ofd", Archive, Of(("META-INF/MANIFEST.MF", Text("Main-Class: A")), ("OFD.xml", Text("<OFD/>")))),
        new("docx with macros in small letters", Macros, Office(Docx, more: ("word/VBAPROJECT.BIN", new byte[100]))),
        new("docx with controls", Macros, Office(Docx, more: ("word/activeX/activeX1.bin", new byte[100]))),
        new("xlsm", Macros, Office("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/workbook.xml")),
        new("xlsx with macros of old", Macros, Office(Xlsx, "xl/workbook.xml", ("xl/macrosheets/sheet1.xml", Text("<x/>")))),
        new("xlsb", Macros, Office("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "xl/workbook.bin")),
        new("pptm", Macros, Office("application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml", "ppt/presentation.xml")),

        new("docx with a password", Encrypted, [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]]),
        new("zip with a password", Encrypted, WithDirectory(Word, 8, _ => 1, length: 2)),
        new("pdf with a password", Encrypted, PdfWith("/Encrypt 5 0 R")),
        new("doc of old", OldOffice, Compound),

        new("zip of 210 MB of nothing", Bomb, Office(Docx, more: ("word/media/image1.bmp", Zeros(210)))),
        new("zip of 25 MB of nothing", Bomb, Office(Docx, more: ("word/media/image1.bmp", Zeros(25)))),
        new("zip that says it is of 4 GB", Bomb, WithDirectory(Word, 24, _ => 0xFFFFFFF0)),
        new("zip of 10,001 files", Bomb, Of([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}", Array.Empty<byte>()))])),
        new("zip whose files are one", Bomb, WithDirectory(Office(Docx, more: ("a", Text("一"))), 42, _ => 0)),

        new("pdf with a zip behind it", Appended, [.. Pdf, .. Archived]),
        new("pdf with a zip behind it that ends as a pdf", Appended, WithComment([.. Pdf, .. Archived], "%%EOF")),
        new("pdf with a program behind it", Appended, [.. Pdf, .. "MZ"u8, .. new byte[100]]),
        new("pdf that begins as a page", Appended, [.. "%PDF-1.4\n<html><script>alert(1)</script>\n"u8, .. Pdf]),
        new("text with a pdf in it", Appended, [.. Text("记录\n"), .. Pdf]),
        new("text with a zip behind it", UnknownType, [.. Text("记录\n"), .. WithDirectory(Of(("a", [])), 14, _ => 0)]),
        new("docx with something behind it", Appended, WithComment(Word, "<script>")),
        new("docx with bytes behind it", Damaged, [.. Word, .. new byte[30]]),
        new("docx that holds a pdf first", Appended, WithStored(Pdf)),
        new("jpeg with a zip behind it", Appended, [.. Jpeg, .. Archived]),
        new("jpeg with a script in its remark", Appended, Pictures.WithRemark("<script>alert(1)</script>")),
        new("png with php behind it", Appended, [.. Png, .. "<?php system('id'); ?>"u8]),
        new("webp with a page behind it", Appended, [.. Webp, .. "<html>"u8]),
        new("png with a pdf near its beginning", Appended, [.. Png[..33], .. "%PDF-1.4"u8, .. Png[33..]]),

        new("pdf that runs a script", ActivePdf, PdfWith("/OpenAction<</S/JavaScript/JS(app.alert(1))>>")),
        new("pdf that runs a script by its short name", ActivePdf, PdfWith("/AA<</O<</JS 5 0 R>>>>")),
        new("pdf that starts a program", ActivePdf, PdfWith("/OpenAction<</S/Launch/F(cmd.exe)>>")),
        new("pdf that carries files", ActivePdf, PdfWith("/Names<</EmbeddedFiles 3 0 R>>/X<</Type/EmbeddedFile>>")),
        new("pdf that carries files without saying that they are", ActivePdf, PdfWith("/Names<</EmbeddedFiles 3 0 R>>/X<</Type/Filespec/EF<</F 9 0 R>>>>")),

        new("half a pdf", Damaged, Pdf[..(Pdf.Length / 2)]),
        new("pdf without a table", Damaged, Text("%PDF-1.4\n%%EOF")),
        new("half a docx", Damaged, Word[..(Word.Length / 2)]),
        new("docx without its text", Damaged, Of(("[Content_Types].xml", Text($"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{Docx}"/></Types>""")))),
        new("docx without its text as .NET writes it", Damaged, Of(("[Content_Types].xml", Text(
            $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="{Docx}"/></Types>""")))),
        new("docx whose list is no list", Damaged, Of(("[Content_Types].xml", Text("列表")))),
        new("docx whose list unfolds", Damaged, Of(("[Content_Types].xml", Text("""<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><Types>&c;</Types>""")))),
        new("docx whose list reads a file", Damaged, Of(("[Content_Types].xml", Text("""<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Types>&b;</Types>""")))),
        new("docx whose list is of 2 MB", Damaged, Of(("[Content_Types].xml", Zeros(2)))),
        new("docx packed in another way", Damaged, WithDirectory(Word, 10, _ => 12, length: 2)),
        new("docx with a broken directory", Damaged, WithDirectory(Word, 0, _ => 0xFFFFFFFF)),
        new("ofd that is none", Damaged, Of(("OFD.xml", Text("<html/>")))),
        new("half a png", Damaged, Png[..(Png.Length / 2)]),
        new("png without its end", Damaged, Png[..^12]),
        new("first bytes of a png", Damaged, Png[..8]),
        new("png whose middle is gone", Damaged, [.. Png[..45], .. Png[^12..]]),
        new("half a jpeg", Damaged, Jpeg[..(Jpeg.Length / 2)]),
        new("jpeg of nothing", Damaged, [0xFF, 0xD8, 0xFF, 0xD9]),
        new("jpeg of noise", Damaged, [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[300], 0xFF, 0xD9]),
        new("half a webp", Damaged, Webp[..(Webp.Length / 2)]),
        new("webp of nothing", Damaged, [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8]),

        new("png of 3,600 million pixels", TooManyPixels, Pictures.PngOf(60_000, 60_000)),
        new("png of 51 million pixels", TooManyPixels, Pictures.PngOf(51_000, 1_000)),
        new("jpeg of 4,000 million pixels", TooManyPixels, Pictures.JpegOf(65_000, 65_000)),

        new("text with a bell", ControlCharacters, Text("记录\a")),
        new("text with zeros", ControlCharacters, Text("记录\0")),
        new("text with colours of a terminal", ControlCharacters, Text("\u001b[31m记录")),
        new("text with controls of Latin-1", ControlCharacters, Text("记录\u009b31m")),

        new("text in GBK", UnknownType, [0xBB, 0xE1, 0xD2, 0xE9, 0xBC, 0xC7, 0xC2, 0xBC]),
        new("text in UTF-16", UnknownType, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("会议记录")]),
        new("gif", UnknownType, [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 255, 255]),
        new("bmp", UnknownType, [.. "BM"u8, 0x9E, 0xFF, 0, 0]),
        new("tiff", UnknownType, [.. "II"u8, 0x2A, 0, 0xFF, 0xFE, 0, 0]),
        new("heic", UnknownType, [0, 0, 0, 0x18, .. "ftypheic"u8, 0xFF, 0xFF]),
        new("film", UnknownType, [0, 0, 0, 0x18, .. "ftypisom"u8, 0xFF, 0xFF]),
        new("noise", UnknownType, Noise()),
    ];

    private static byte[] PdfWith(string entry) => Text(Encoding.ASCII.GetString(Pdf).Replace("/Type/Catalog", $"/Type/Catalog{entry}", StringComparison.Ordinal));

    private static byte[] WithStored(byte[] first)
    {
        using var zip = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(zip, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("a.pdf", System.IO.Compression.CompressionLevel.NoCompression).Open();
            entry.Write(first);
        }

        return zip.ToArray();
    }

    private static byte[] Noise()
    {
        var noise = new byte[4_000];
        new Random(7).NextBytes(noise);
        return [0x80, .. noise];
    }
}
