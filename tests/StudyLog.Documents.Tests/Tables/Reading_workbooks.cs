using System.Globalization;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using StudyLog.Documents.Tables;
using Sdk = DocumentFormat.OpenXml.Spreadsheet;

namespace StudyLog.Documents.Tests.Tables;

/// <summary>Workbooks as programs write them.</summary>
public sealed class Reading_workbooks
{
    private const string Styles = $"""
        <styleSheet xmlns="{Given.Main}">
        <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
        <numFmt numFmtId="177" formatCode="[$-F800]yyyy\-mm\-dd\ hh:mm"/><numFmt numFmtId="178" formatCode="[h]:mm"/>
        <numFmt numFmtId="179" formatCode="#,##0.00&quot;学时&quot;;[Red]-0.00E+00"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="27"/><xf numFmtId="10"/>
        <xf numFmtId="178"/><xf numFmtId="20"/><xf numFmtId="179"/></cellXfs></styleSheet>
        """;

    [Theory]
    [InlineData("<v>45123.0</v>", 0, CellKind.Number, "45123")]
    [InlineData("<v>0.30000000000000004</v>", 0, CellKind.Number, "0.3")]
    [InlineData("<v>1.1000000000000001</v>", 0, CellKind.Number, "1.1")]
    [InlineData("<v>13800138000</v>", 0, CellKind.Number, "13800138000")]
    [InlineData("<v>1.3800138E10</v>", 0, CellKind.Number, "13800138000")]
    [InlineData("<v>-0.5</v>", 8, CellKind.Number, "-0.5")]
    [InlineData("<v>1E+300</v>", 0, CellKind.Number, "1E+300")]
    [InlineData("<v>44859</v>", 1, CellKind.Date, "2022-10-25")]
    [InlineData("<v>44859</v>", 2, CellKind.Date, "2022-10-25")]
    [InlineData("<v>44859.604166666664</v>", 3, CellKind.Date, "2022-10-25T14:30:00")]
    [InlineData("<v>44859.604166666664</v>", 2, CellKind.Date, "2022-10-25")]
    [InlineData("<v>44835</v>", 4, CellKind.Date, "2022-10")]
    [InlineData("<v>44859</v>", 4, CellKind.Date, "2022-10-25")]
    [InlineData("<v>-1</v>", 1, CellKind.Number, "-1")]
    [InlineData("<v>60</v>", 1, CellKind.Number, "60")]
    [InlineData("<v>59</v>", 1, CellKind.Date, "1900-02-28")]
    [InlineData("<v>61</v>", 1, CellKind.Date, "1900-03-01")]
    [InlineData("<v>0.856</v>", 5, CellKind.Number, "85.6%")]
    [InlineData("<v>1.5208333333333333</v>", 6, CellKind.Time, "36:30:00")]
    [InlineData("<v>0.60416666666666663</v>", 7, CellKind.Time, "14:30:00")]
    public void Give_numbers_as_their_cells_show_them(string value, int style, CellKind kind, string text) =>
        OnlyCell($"""<c r="A1" s="{style}">{value}</c>""").ShouldBe(new Cell(new(1, 1), kind, text));

    [Theory]
    [InlineData("""<c r="A1" t="b"><v>1</v></c>""", CellKind.Truth, "true")]
    [InlineData("""<c r="A1" t="e"><v>#REF!</v></c>""", CellKind.Error, "#REF!")]
    [InlineData("""<c r="A1" t="d"><v>2022-10-25T00:00:00</v></c>""", CellKind.Date, "2022-10-25")]
    [InlineData("""<c r="A1" t="d"><v>2022-10-25T14:29:59.99999979045242400</v></c>""", CellKind.Date, "2022-10-25T14:30:00")]
    [InlineData("""<c r="A1" t="d"><v>2022-10-25</v></c>""", CellKind.Date, "2022-10-25")]
    [InlineData("""<c r="A1" t="d"><v>14:30:00.000</v></c>""", CellKind.Time, "14:30:00")]
    [InlineData("""<c r="a1" t="d"><v>P1DT2H</v></c>""", CellKind.Text, "P1DT2H")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>张三</t></is></c>""", CellKind.Text, "张三")]
    [InlineData("""<c r="A1" t="inlineStr"><is><r><t>张</t></r><r><rPr/><t>三 </t></r><rPh sb="0"><t>zhang</t></rPh></is></c>""", CellKind.Text, "张三 ")]
    [InlineData("""<c r="A1" t="s"><v>1</v></c>""", CellKind.Text, "第一行\n第二行_x")]
    [InlineData("""<c r="A1"><f>SUM(B1:B2)</f><v>3.5</v></c>""", CellKind.Number, "3.5")]
    [InlineData("""<c r="A1" t="str"><f>B1&amp;"室"</f><v>办公室</v></c>""", CellKind.Text, "办公室")]
    [InlineData("""<c r="A1"><f>SUM(B1:B2)</f></c>""", CellKind.Formula, "=SUM(B1:B2)")]
    [InlineData("""<c r="A1"><f>SUM(B1:B2)</f><v></v></c>""", CellKind.Formula, "=SUM(B1:B2)")]
    [InlineData("""<c r="A1"><f>cmd|'/c calc'!A0</f><v>0</v></c>""", CellKind.Formula, "=cmd|'/c calc'!A0")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>""", CellKind.Text, "=1+1")]
    public void Give_what_stands_in_their_cells(string cell, CellKind kind, string text) => OnlyCell(cell).ShouldBe(new Cell(new(1, 1), kind, text));

    [Fact]
    public void May_count_their_days_from_1904()
    {
        var workbook = Given.Sheets(("甲", "r1", null)).Replace("<sheets>", """<workbookPr date1904="1"/><sheets>""", StringComparison.Ordinal);
        var file = Given.Workbook("""<row r="1"><c r="A1" s="1"><v>43397</v></c></row>""", ("xl/workbook.xml", workbook), ("xl/styles.xml", Styles));

        Given.Read(file, "a.xlsx")[0][1].Text.ShouldBe("2022-10-25");
    }

    [Fact]
    public void Need_not_say_where_their_rows_and_cells_stand()
    {
        var rows = Given.Read(Given.Workbook("""
            <row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c/><c><v>5</v></c></row>
            """), "a.xlsx");

        rows.SelectMany(row => row.Cells.Where(cell => !cell.IsEmpty)).Select(cell => $"{cell.Address}={cell.Text}")
            .ShouldBe(["A1=1", "C1=2", "D1=3", "A5=4", "B6=5"]);
    }

    [Fact]
    public void Show_the_text_of_merged_cells_in_each_of_them()
    {
        var rows = Given.Read(Given.Workbook("", (Given.SheetPart, Given.Sheet(
            """<row><c t="str"><v>办公室</v></c><c r="D1"><v>9</v></c></row><row><c r="B2"><v>0</v></c><c r="C2"><v>7</v></c></row><row><c><v>1</v></c></row>""",
            "A1:B2"))), "a.xlsx");

        rows.Words().ShouldBe([["办公室", "办公室", "", "9"], ["办公室", "办公室", "7"], ["1"]], "what stood in B2 before nobody sees");
        rows[1][2].ShouldBe(new Cell(new(2, 2), CellKind.Text, "办公室", new(1, 1)));
    }

    [Fact]
    public void Are_read_at_their_first_worksheet_that_is_shown_and_holds_anything_or_at_the_one_that_is_named()
    {
        (string, string, string?)[] sheets =
            [("隐藏", "r1", "hidden"), ("深藏", "r1", "veryHidden"), ("空白", "r4", null), ("图表", "r7", null), ("人员", "r5", null), ("部门", "r6", "visible")];
        var file = Given.Workbook(
            Given.OneCell,
            ("xl/workbook.xml", Given.Sheets(sheets)),
            ("xl/_rels/workbook.xml.rels", Given.References(
                ("r1", "worksheet", "worksheets/sheet1.xml"), ("r4", "worksheet", "/xl/worksheets/sheet4.xml"), ("r5", "worksheet", "./worksheets/sheet5.xml"),
                ("r6", "worksheet", "../xl/worksheets/sheet6.xml"), ("r7", "chartsheet", "chartsheets/sheet1.xml"))),
            ("xl/worksheets/sheet4.xml", Given.Sheet("""<row r="1"><c r="A1" s="3"/></row>""")),
            ("xl/worksheets/sheet5.xml", Given.Sheet(Given.TextCell("A1", "张三"))),
            ("xl/worksheets/sheet6.xml", Given.Sheet(Given.TextCell("A1", "办公室"))));

        using (var table = TableFile.Open(file, "a.XLSX"))
        {
            table.Sheets.Select(sheet => sheet.Name).ShouldBe(["空白", "人员", "部门"]);
            table.HiddenSheets.ShouldBe(["隐藏", "深藏"]);
            table.Worksheet.ShouldBe("人员");
            table.Rows().Words().ShouldBe([["张三"]]);
        }

        Given.Read(file, "a.xlsx", "部门").Words().ShouldBe([["办公室"]]);
        Should.Throw<UnreadableFileException>(() => Given.Read(file, "a.xlsx", "隐藏")).Reason.ShouldBe(UnreadableReason.UnknownWorksheet);
        Should.Throw<UnreadableFileException>(() => Given.Read(file, "a.xlsx", "空白")).Reason.ShouldBe(UnreadableReason.Empty);
    }

    [Theory]
    [InlineData("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships")]
    [InlineData(Given.Main, Given.Relationships)]
    public void May_be_written_in_the_strict_form_with_prefixes_and_with_paths_of_another_system(string main, string relationships)
    {
        var parts = Given.Parts("");
        var file = Given.Archive(
            ("_rels/.rels", parts["_rels/.rels"].Replace(Given.Relationships, relationships, StringComparison.Ordinal)),
            (@"xl\_rels\workbook.xml.rels", parts["xl/_rels/workbook.xml.rels"].Replace(Given.Relationships, relationships, StringComparison.Ordinal)),
            (@"xl\workbook.xml", $"""
                <x:workbook xmlns:x="{main}" xmlns:q="{relationships}"><x:sheets><x:sheet name="甲" sheetId="1" q:id="r1"/></x:sheets></x:workbook>
                """),
            (@"xl\worksheets\sheet1.xml", $"""
                <x:worksheet xmlns:x="{main}"><x:sheetData><x:row><x:c r="b1" t="inlineStr"><x:is><x:t>张三</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
                """));

        Given.Read(file, "a.xlsx").Words().ShouldBe([["", "张三"]]);
    }

    [Fact]
    public void Of_the_Open_XML_SDK_are_read()
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Sdk.Workbook();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Sdk.Stylesheet(
                new Sdk.CellFormats(new Sdk.CellFormat(), new Sdk.CellFormat { NumberFormatId = 14 }));
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Sdk.Worksheet(new Sdk.SheetData(
                new Sdk.Row(Inline("姓名"), Inline("入职")), new Sdk.Row(Inline("张三"), new Sdk.Cell { CellValue = new(44859), StyleIndex = 1 })));
            workbook.Workbook.AppendChild(new Sdk.Sheets(new Sdk.Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "名单" }));
        }

        Given.Read(file, "a.xlsx").Words().ShouldBe([["姓名", "入职"], ["张三", "2022-10-25"]]);

        static Sdk.Cell Inline(string text) => new(new Sdk.InlineString(new Sdk.Text(text))) { DataType = Sdk.CellValues.InlineString };
    }

    /// <summary>A workbook's decimals come back as they were, although it keeps them in binary.</summary>
    [Fact]
    public void Keep_decimals_exactly() => Gen.Select(Gen.Long[-99_999_999_999, 99_999_999_999], Gen.Int[0, 4]).Sample((units, places) =>
    {
        var number = new decimal(units) / (decimal)Math.Pow(10, places);
        var stored = ((double)number).ToString("R", CultureInfo.InvariantCulture);

        OnlyCell($"""<c r="A1"><v>{stored}</v></c>""").Text.ShouldBe(number.ToString("0.####", CultureInfo.InvariantCulture));
    });

    private static Cell OnlyCell(string markup)
    {
        var texts = $"<sst xmlns=\"{Given.Main}\"><si><t>甲</t></si><si><t>第一行_x000D_&#10;第二行_x005F_x</t></si></sst>";
        var file = Given.Workbook($"""<row r="1">{markup}</row>""", ("xl/sharedStrings.xml", texts), ("xl/styles.xml", Styles));
        return Given.Read(file, "a.xlsx").ShouldHaveSingleItem().Cells.ShouldHaveSingleItem();
    }
}
