using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CsCheck;
using StudyLog.Documents.Imports;
using StudyLog.Documents.Tables;

namespace StudyLog.Documents.Tests.Tables;

/// <summary>Files that are not as such files are made, by accident or on purpose.</summary>
public sealed class Files_that_are_damaged
{
    [Fact]
    public void Are_refused_when_their_archive_is_cut_off()
    {
        var whole = Given.Workbook(Given.OneCell).ToArray();

        foreach (var length in new[] { 10, whole.Length / 2, whole.Length - 10, whole.Length - 1 })
        {
            new MemoryStream(whole[..length]).ShouldBeRefused("a.xlsx", UnreadableReason.Damaged);
        }
    }

    [Theory]
    [InlineData(24, 10u)]
    [InlineData(24, 2_000_000_000u)]
    [InlineData(20, 4u)]
    [InlineData(20, 2_000_000_000u)]
    public void Are_refused_when_their_archive_lies_about_its_parts(int place, uint said)
    {
        // In the directory at the end, the size of the last part: packed at 20, unpacked at 24.
        var bytes = Given.Workbook(Given.Numbers(500)).ToArray();
        var entry = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(entry + place), said);

        new MemoryStream(bytes).ShouldBeRefused("a.xlsx", UnreadableReason.Damaged);
    }

    [Fact]
    public void Are_refused_when_a_part_is_there_twice()
    {
        using var file = Given.Workbook(Given.OneCell);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true)) archive.CreateEntry("xl/Workbook.xml");

        file.ShouldBeRefused("a.xlsx", UnreadableReason.Damaged);
    }

    [Theory]
    [InlineData("""<row r="1"><c r="A1"><v>1</v></row>""")]
    [InlineData("""<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A2"><v>1</v></c></row>""")]
    [InlineData("""<row r="0"><c r="A0"><v>1</v></c></row>""")]
    [InlineData("""<row r="1048577"><c r="A1048577"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="XFE1"><v>1</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1" t="s"><v>5</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1"><v>zwölf</v></c></row>""")]
    [InlineData("""<row r="1"><c r="A1"><v>&e;</v></c></row>""")]
    public void Are_refused_when_their_rows_make_no_sense(string rows) => Given.Workbook(rows).ShouldBeRefused("a.xlsx", UnreadableReason.Damaged);

    [Theory]
    [InlineData("A1:B2", "B1:C1")]
    [InlineData("B2:A1")]
    [InlineData("")]
    public void Are_refused_when_their_merged_cells_make_no_sense(params string[] merged) =>
        Given.Workbook(Given.OneCell, (Given.SheetPart, Given.Sheet(Given.OneCell, merged))).ShouldBeRefused("a.xlsx", UnreadableReason.Damaged);

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("worksheets/sheet9.xml")]
    public void Are_refused_when_a_worksheet_is_not_in_them(string target) => Given.Workbook(
            Given.OneCell, ("xl/_rels/workbook.xml.rels", Given.References(("r1", "worksheet", target))))
        .ShouldBeRefused("a.xlsx", UnreadableReason.Damaged);

    /// <summary>Whatever a part of a workbook says, it is read or refused with a reason.</summary>
    [Fact]
    public void Are_read_or_refused_whatever_their_parts_say()
    {
        var parts = SmallParts().ToList();
        var odd = Gen.OneOf(
            Gen.OneOf("..", "/", "\"", "<", ">", "&#0;", "&amp;", "-1", "999999999999", "A1:ZZZ9", "1e999", "\uFFFF", "", "r9", "s", "b", "e", "d", "true", "名单", "0.5", "$A$1", "9999-99-99"),
            Gen.Char.Array[0, 4].Select(characters => new string(characters)));
        var changes = Gen.Select(Gen.Int[0, parts.Count - 1], Gen.Double[0, 1], Gen.Int[0, 6], odd).Array[1, 4];

        changes.Sample(
            all =>
            {
                var changed = parts.Select(part => (part.Key, Text: part.Value)).ToArray();
                foreach (var (at, place, length, text) in all)
                {
                    var (path, old) = changed[at];
                    var from = (int)(place * old.Length);
                    changed[at] = (path, old[..from] + text + old[Math.Min(old.Length, from + length)..]);
                }

                try
                {
                    using var file = TableFile.Open(Given.Archive(changed), "a.xlsx");
                    foreach (var sheet in file.Sheets.Where(sheet => sheet.HoldsAnything)) _ = sheet.Rows().Count();
                    var table = PeopleTable.Read(file);
                    if (table.Head.IsSound) _ = table.Rows().Count();
                }
                catch (UnreadableFileException refusal)
                {
                    refusal.Reason.ShouldBeOneOf(Enum.GetValues<UnreadableReason>());
                }
            },
            iter: 1_000);
    }

    /// <summary>Whatever happens to a file on its way, it is read or refused with a reason.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public void Are_read_or_refused_however_they_are_damaged()
    {
        var (random, workbook, text) = (new Random(7), SmallWorkbook(), SmallText());
        for (var round = 0; round < 4_000; round++)
        {
            var (bytes, name) = round % 2 == 0 ? (workbook.ToArray(), "a.xlsx") : (text.ToArray(), "a.csv");
            for (var damage = random.Next(1, 5); damage > 0; damage--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            try
            {
                Given.Read(new MemoryStream(bytes), name);
            }
            catch (UnreadableFileException refusal)
            {
                refusal.Reason.ShouldBeOneOf(Enum.GetValues<UnreadableReason>());
            }
        }
    }

    private static Dictionary<string, string> SmallParts() => new(
        Given.Parts("""<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>张三</t></is></c><c r="B2" s="1"><v>44000.5</v></c></row>"""),
        StringComparer.Ordinal)
    {
        ["xl/sharedStrings.xml"] = $"<sst xmlns=\"{Given.Main}\"><si><t>姓名</t></si><si><r><t>部</t></r><r><t>门</t></r></si></sst>",
        ["xl/styles.xml"] =
            $"<styleSheet xmlns=\"{Given.Main}\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs></styleSheet>",
    };

    private static byte[] SmallWorkbook() => Given.Workbook(
        "",
        (Given.SheetPart, Given.Sheet(Given.Numbers(50), "A1:B1")),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Given.Main}\"><si><t>张三</t></si><si><r><t>李</t></r><r><t>四</t></r></si></sst>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Given.Main}\"><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")).ToArray();

    private static byte[] SmallText() => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 50).Select(row => $"张三,\"办,公\n室{row}\",2022-10-25\r\n")));
}
