using System.Text;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Tests.Tables;

/// <summary>Files that are something else than a table, or than their names say. What they are their bytes tell.</summary>
public sealed class Files_of_the_wrong_kind
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2_000]];

    [Theory]
    [InlineData("text", "a.xlsx", UnreadableReason.WrongExtension)]
    [InlineData("text", "a.xls", UnreadableReason.OldWorkbook)]
    [InlineData("text", "a.pdf", UnreadableReason.UnknownExtension)]
    [InlineData("text", "没有扩展名", UnreadableReason.UnknownExtension)]
    [InlineData("workbook", "a.csv", UnreadableReason.WrongExtension)]
    [InlineData("workbook", "a.xls", UnreadableReason.WrongExtension)]
    [InlineData("workbook", "a.xlsm", UnreadableReason.OtherWorkbook)]
    [InlineData("workbook", "a.exe", UnreadableReason.UnknownExtension)]
    [InlineData("old", "a.xls", UnreadableReason.OldWorkbook)]
    [InlineData("old", "a.xlsx", UnreadableReason.OldWorkbook)]
    [InlineData("old", "a.csv", UnreadableReason.WrongExtension)]
    [InlineData("old", "a.et", UnreadableReason.OtherWorkbook)]
    [InlineData("encrypted", "a.xlsx", UnreadableReason.PasswordProtected)]
    [InlineData("encrypted", "a.xls", UnreadableReason.PasswordProtected)]
    [InlineData("program", "a.csv", UnreadableReason.WrongExtension)]
    [InlineData("pdf", "a.csv", UnreadableReason.WrongExtension)]
    [InlineData("pdf", "a.xlsx", UnreadableReason.WrongExtension)]
    [InlineData("page", "a.csv", UnreadableReason.WrongExtension)]
    [InlineData("picture", "a.txt", UnreadableReason.WrongExtension)]
    [InlineData("document", "a.xlsx", UnreadableReason.WrongExtension)]
    [InlineData("archive", "a.xlsx", UnreadableReason.WrongExtension)]
    [InlineData("macros", "a.xlsx", UnreadableReason.OtherWorkbook)]
    [InlineData("binary", "a.xlsx", UnreadableReason.OtherWorkbook)]
    [InlineData("open document", "a.xlsx", UnreadableReason.OtherWorkbook)]
    [InlineData("empty", "a.csv", UnreadableReason.Empty)]
    [InlineData("separators", "a.csv", UnreadableReason.Empty)]
    [InlineData("colours", "a.xlsx", UnreadableReason.Empty)]
    public void Are_refused(string kind, string name, UnreadableReason reason) => FileOf(kind).ShouldBeRefused(name, reason);

    private static MemoryStream FileOf(string kind) => kind switch
    {
        "text" => Given.Text("甲,乙\n"),
        "workbook" => Given.Workbook(Given.OneCell),
        "old" => new(Compound),
        "encrypted" => new([.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")]),
        "program" => new([.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0]),
        "pdf" => new([.. "%PDF-1.7\n1 0 obj\n"u8]),
        "page" => Given.Text("\uFEFF <!DOCTYPE html><html></html>"),
        "picture" => new([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', 0, 0, 0, 13]),
        "document" => Given.Archive(
            ("_rels/.rels", Given.Parts("")["_rels/.rels"].Replace("xl/workbook.xml", "word/document.xml", StringComparison.Ordinal)),
            ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>")),
        "archive" => Given.Archive(("a.txt", "甲")),
        "macros" => Given.Workbook(Given.OneCell, ("xl/vbaProject.bin", "x")),
        "binary" => Given.Archive(("xl/workbook.bin", "x")),
        "open document" => Given.Archive(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")),
        "empty" => new([]),
        "separators" => Given.Text(",\n,,\n\n"),
        _ => Given.Workbook("""<row r="1"><c r="A1" s="1"/></row>"""),
    };
}
