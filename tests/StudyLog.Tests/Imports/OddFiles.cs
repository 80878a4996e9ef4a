using System.IO.Compression;
using System.Security;
using System.Text;

namespace StudyLog.Tests.Imports;

/// <summary>Files as nobody should send them.</summary>
internal static class OddFiles
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string SheetPart = "xl/worksheets/sheet1.xml";
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2_000]];

    /// <summary>A file by what is wrong with it.</summary>
    public static byte[] Of(string what) => what switch
    {
        "a bomb" => Bomb(SheetPart),
        "a bomb beside the table" => Bomb("xl/media/image1.png"),
        "an external entity" => Workbook(Sheet("<row><c t=\"inlineStr\"><is><t>&amp;secret;</t></is></c></row>", "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>")),
        "a billion laughs" => Workbook(Sheet("", "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>")),
        "a document type in its texts" => Workbook(Sheet(Row("姓名", "部门")), ("xl/sharedStrings.xml", $"<!DOCTYPE sst SYSTEM \"http://127.0.0.1/x.dtd\"><sst xmlns=\"{Main}\"/>")),
        "an archive" => Archive(("名单.csv", "姓名,部门\n张三,办公室\n")),
        "a workbook" => Workbook(Sheet(Row("姓名", "部门"))),
        "an old workbook" => Compound,
        "a password" => [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        "a password of its parts" => Encrypted(Workbook(Sheet(Row("姓名", "部门")))),
        "macros" => Workbook(Sheet(Row("姓名", "部门")), ("xl/vbaProject.bin", "x")),
        "a text" => Bytes("姓名,部门\n张三,办公室\n"),
        "a page" => Bytes("<html><table><tr><td>姓名</td></tr></table></html>"),
        "a million columns" => Workbook(Sheet($"<row>{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 1_000_000))}</row>")),
        "a million commas" => Bytes($"姓名,部门{new string(',', 1_000_000)}\n"),
        "too many rows" => Bytes($"姓名,部门\n{new string('\n', 1_048_576)}张三,办公室\n"),
        "too many worksheets" => Archive([.. Parts(Sheet("")).Where(part => part.Path != "xl/workbook.xml"), ("xl/workbook.xml", Sheets(65))]),
        "bytes that are no characters" => [.. Bytes("姓名,部门\n张三四五六七八九十甲乙丙丁戊己庚辛壬癸,办公室\n李"), 0xFF, .. Bytes(",办公室\n")],
        "half a character" => Workbook(Sheet(Row("姓名", "部门") + Row("张_xD800_三", "办公室"))),
        "a control character" => Bytes("姓名,部门\n张\u0001三,办公室\n"),
        "a control character by its number" => Workbook(Sheet(Row("姓名", "部门") + Row("张_x0000_三", "办公室"))),
        "a zero" => Bytes("姓名,部门\n张\0三,办公室\n"),
        "a quotation without an end" => Bytes("姓名,部门\n\"张三,办公室\n"),
        "something after a quotation" => Bytes("姓名,部门\n\"张三\"四,办公室\n"),
        "a text longer than a cell" => Bytes($"姓名,部门\n{new string('张', 32_768)},办公室\n"),
        "half of it" => Workbook(Sheet(Row("姓名", "部门")))[..400],
        "broken markup" => Workbook("<worksheet><sheetData><row></worksheet>"),
        "rows out of order" => Workbook(Sheet("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")),
        "headings alone" => Bytes("姓名,部门\n"),
        "full-width commas" => Bytes("\"姓名\"，\"部门\"\n"),
        "separators alone" => Bytes(",\n,,\n\n"),
        "blank cells" => Workbook(Sheet("<row><c/></row>")),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Nobody says what that file is."),
    };

    /// <summary>A workbook of one worksheet, from its markup; some of its parts may be others.</summary>
    public static byte[] Workbook(string sheet, params (string Path, string Text)[] others) =>
        Archive([.. Parts(sheet).Where(part => !others.Any(other => other.Path == part.Path)), .. others]);

    /// <summary>The markup of a worksheet.</summary>
    public static string Sheet(string rows, string before = "", string after = "") =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{before}<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{after}</worksheet>";

    /// <summary>A workbook of these worksheets, each with its name.</summary>
    public static byte[] Worksheets(params IReadOnlyList<(string Name, string Sheet)> sheets) => Archive(
    [
        .. Parts("").Where(part => part.Path is not (SheetPart or "xl/workbook.xml" or "xl/_rels/workbook.xml.rels")),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" r:id=\"s{at}\"/>"))}</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", References([.. sheets.Select((_, at) => ($"s{at}", "worksheet", $"worksheets/s{at}.xml")), ("styles", "styles", "styles.xml")])),
        .. sheets.Select((sheet, at) => ($"xl/worksheets/s{at}.xml", sheet.Sheet)),
    ]);

    /// <summary>A row of texts; one that begins with ƒ is a formula with its value behind a bar, or none; one with 日 the number of a day.</summary>
    public static string Row(params string?[] texts) => $"<row>{string.Concat(texts.Select(CellOf))}</row>";

    private static string CellOf(string? text) => text switch
    {
        null => "<c/>",
        ['ƒ', .. var formula] when formula.Split('¦') is [var calculated, var value] => $"<c t=\"str\"><f>{SecurityElement.Escape(calculated)}</f><v>{SecurityElement.Escape(value)}</v></c>",
        ['ƒ', .. var formula] => $"<c><f>{SecurityElement.Escape(formula)}</f></c>",
        ['日', .. var day] => $"<c s=\"1\"><v>{day}</v></c>",
        _ => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
    };

    private static IReadOnlyList<(string Path, string Text)> Parts(string sheet) =>
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", References(("r1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", Sheets(1)),
        ("xl/_rels/workbook.xml.rels", References([("r2", "sharedStrings", "sharedStrings.xml"), ("r3", "styles", "styles.xml"), ("r1", "worksheet", "worksheets/sheet1.xml")])),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
        (SheetPart, sheet),
    ];

    private static string Sheets(int count) =>
        $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(Enumerable.Range(1, count).Select(at => $"<sheet name=\"表{at}\" sheetId=\"{at}\" r:id=\"r1\"/>"))}</sheets></workbook>";

    private static string References(params IEnumerable<(string Id, string Kind, string Target)> references) =>
        $"<Relationships xmlns=\"{Package}\">{string.Concat(references.Select(to => $"<Relationship Id=\"{to.Id}\" Type=\"{Office}/{to.Kind}\" Target=\"{to.Target}\"/>"))}</Relationships>";

    private static byte[] Archive(params IReadOnlyList<(string Path, string Text)> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = archive.CreateEntry(path).Open();
                part.Write(Bytes(text));
            }
        }

        return file.ToArray();
    }

    // A gigabyte of nothing.
    private static byte[] Bomb(string path)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (other, text) in Parts(Sheet(Row("姓名", "部门"))).Where(part => part.Path != path))
            {
                using var small = archive.CreateEntry(other).Open();
                small.Write(Bytes(text));
            }

            using var large = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
            var chunk = new byte[1 << 20];
            for (var written = 0; written < 1_024; written++) large.Write(chunk);
        }

        return file.ToArray();
    }

    // The mark of an entry that is encrypted, in both of its heads.
    private static byte[] Encrypted(byte[] archive)
    {
        for (var at = 0; at + 10 < archive.Length; at++)
        {
            if (archive.AsSpan(at).StartsWith("PK\u0003\u0004"u8)) archive[at + 6] |= 1;
            if (archive.AsSpan(at).StartsWith("PK\u0001\u0002"u8)) archive[at + 8] |= 1;
        }

        return archive;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
