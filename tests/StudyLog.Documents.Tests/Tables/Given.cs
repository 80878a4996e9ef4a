using System.IO.Compression;
using System.Text;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Tests.Tables;

/// <summary>Files as users have them, and as nobody should.</summary>
internal static class Given
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string SheetPart = "xl/worksheets/sheet1.xml";
    public const string OneCell = """<row r="1"><c r="A1"><v>1</v></c></row>""";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    static Given() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Gbk => Encoding.GetEncoding("gb18030");

    public static MemoryStream Text(string text, Encoding? encoding = null, bool mark = false)
    {
        var used = encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: mark);
        return new([.. mark ? used.Preamble : [], .. used.GetBytes(text)]);
    }

    /// <summary>A workbook of one worksheet, from the markup of its rows; some of its parts may be others.</summary>
    public static MemoryStream Workbook(string rows, params (string Path, string Text)[] others)
    {
        var parts = Parts(rows);
        foreach (var (path, text) in others) parts[path] = text;
        return Archive([.. parts.Select(part => (part.Key, part.Value))]);
    }

    public static Dictionary<string, string> Parts(string rows) => new(StringComparer.Ordinal)
    {
        ["[Content_Types].xml"] = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""",
        ["_rels/.rels"] = References(("r1", "officeDocument", "xl/workbook.xml")),
        ["xl/workbook.xml"] = Sheets(("名单", "r1", null)),
        ["xl/_rels/workbook.xml.rels"] = References(
            ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml"), ("r3", "styles", "styles.xml")),
        [SheetPart] = Sheet(rows),
    };

    public static string Sheet(string rows, params string[] merged) =>
        $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{(merged.Length == 0 ? "" : Merged(merged))}</worksheet>""";

    public static string Sheets(params (string Name, string Id, string? State)[] sheets)
    {
        var all = sheets.Select((sheet, at) => $"""<sheet name="{sheet.Name}" sheetId="{at + 1}" r:id="{sheet.Id}" state="{sheet.State ?? "visible"}"/>""");
        return $"""<workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets>{string.Concat(all)}</sheets></workbook>""";
    }

    public static string References(params (string Id, string Kind, string Target)[] references)
    {
        var all = references.Select(to => $"""<Relationship Id="{to.Id}" Type="{Relationships}/{to.Kind}" Target="{to.Target}"/>""");
        return $"""<Relationships xmlns="{Package}">{string.Concat(all)}</Relationships>""";
    }

    /// <summary>A row with a number in each of these columns.</summary>
    public static string Row(int number, params string[] columns) =>
        $"""<row r="{number}">{string.Concat(columns.Select(column => $"<c r=\"{column}{number}\"><v>1</v></c>"))}</row>""";

    /// <summary>Rows with a shared text and a day.</summary>
    public static string Numbers(int rows) => string.Concat(Enumerable.Range(1, rows).Select(row =>
        $"""<row r="{row}"><c r="A{row}" t="str"><v>{row * 7919 % 1000}</v></c><c r="B{row}" s="1"><v>{44_000 + row}</v></c></row>"""));

    /// <summary>A row whose only cell holds a text.</summary>
    public static string TextCell(string address, string text) => $"""<row><c r="{address}" t="inlineStr"><is><t>{text}</t></is></c></row>""";

    public static MemoryStream Archive(params (string Path, string Text)[] parts)
    {
        var file = new MemoryStream();
        using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, text) in parts) Write(archive, path, text);
        return file;
    }

    /// <summary>A workbook one part of which is one text over and over.</summary>
    public static MemoryStream WithLargePart(string path, long bytes, string before = "", string repeated = "\0\0\0\0\0\0\0\0")
    {
        var file = new MemoryStream();
        using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (other, text) in Parts(OneCell).Where(part => part.Key != path)) Write(archive, other, text);

        using var part = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(before));
        var chunk = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length)));
        for (var written = 0L; written < bytes; written += chunk.Length) part.Write(chunk);
        return file;
    }

    public static List<Row> Read(MemoryStream file, string name, string? worksheet = null, TableLimits? limits = null)
    {
        using var table = TableFile.Open(file, name, worksheet, limits);
        return [.. table.Rows()];
    }

    /// <summary>What stands in the rows, cell by cell.</summary>
    public static string[][] Words(this IEnumerable<Row> rows) => [.. rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray())];

    public static UnreadableFileException ShouldBeRefused(this MemoryStream file, string name, UnreadableReason reason, TableLimits? limits = null)
    {
        var refusal = Should.Throw<UnreadableFileException>(() => Read(file, name, worksheet: null, limits));
        refusal.Reason.ShouldBe(reason);
        return refusal;
    }

    private static void Write(ZipArchive archive, string path, string text)
    {
        using var part = new StreamWriter(archive.CreateEntry(path).Open());
        part.Write(text);
    }

    private static string Merged(string[] ranges) => $"""<mergeCells>{string.Concat(ranges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>""";
}
