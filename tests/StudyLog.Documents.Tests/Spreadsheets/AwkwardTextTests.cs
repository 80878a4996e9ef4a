using CsCheck;
using StudyLog.Documents.Spreadsheets;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace StudyLog.Documents.Tests.Spreadsheets;

public class AwkwardTextTests
{
    private const int LongestText = 32_767;

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    public async Task A_text_is_never_a_formula(string text)
    {
        using var opened = new Opened(await Written.Workbook(Written.Texts(text)));
        opened.Cell("A2").DataType!.Value.ShouldBe(Xml.CellValues.InlineString);
        opened.Text("A2").ShouldBe(text);
        opened.FormatOf("A2").ShouldBe("#49", "the format of texts keeps it one when it is edited");
        opened.Sheet().Worksheet!.Descendants<Xml.CellFormula>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a\rb", "a_x000D_b")]
    [InlineData("a\nb\tc", "a\nb\tc")]
    [InlineData("\u0001", "_x0001_")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("_x0041\u0001", "_x005F_x0041_x0001_")]
    [InlineData("_x004_ snake_case", "_x004_ snake_case")]
    [InlineData("\uFFFF", "_xFFFF_")]
    [InlineData("😀", "😀")]
    public async Task What_XML_cannot_hold_is_escaped_and_nothing_else(string text, string inXml)
    {
        using var opened = new Opened(await Written.Workbook(Written.Texts(text)));
        opened.Cell("A2").InlineString!.Text!.Text.ShouldBe(inXml);
    }

    [Fact]
    public async Task Half_a_character_is_kept()
    {
        using var opened = new Opened(await Written.Workbook(Written.Texts("\uD83Dx", "x\uDE00", "\uD83D\uD83D\uDE00")));
        opened.Cell("A2").InlineString!.Text!.Text.ShouldBe("_xD83D_x");
        opened.Cell("A3").InlineString!.Text!.Text.ShouldBe("x_xDE00_");
        opened.Cell("A4").InlineString!.Text!.Text.ShouldBe("_xD83D_😀");
    }

    [Fact]
    public async Task Blanks_at_the_ends_are_preserved()
    {
        using var opened = new Opened(await Written.Workbook(Written.Texts("  两格  ")));
        opened.Cell("A2").InlineString!.Text!.Space!.Value.ShouldBe(DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve);
        opened.Text("A2").ShouldBe("  两格  ");
    }

    [Fact]
    public Task Any_text_comes_back_to_the_character_in_a_workbook_without_fault() =>
        AwkwardText.Any.Where(text => text.Length > 0).Array[1, 100].SampleAsync(
            async texts =>
            {
                var workbook = await Written.Workbook(Written.Texts(texts));
                using var opened = new Opened(workbook);
                opened.Faults.ShouldBeEmpty();
                opened.Sheet().Worksheet!.Descendants<Xml.CellFormula>().ShouldBeEmpty();
                opened.Sheet().Worksheet!.Descendants<Xml.Row>().Skip(1)
                    .Select(row => Opened.Decoded(row.GetFirstChild<Xml.Cell>()!.InlineString!.Text!.Text)).ShouldBe(texts);
                Opened.Values(workbook).Skip(1).Select(row => row[0]).ShouldBe(texts);
            },
            iter: 100);

    [Theory]
    [InlineData(LongestText, LongestText)]
    [InlineData(LongestText + 1, LongestText)]
    [InlineData(100_000, LongestText)]
    public async Task A_text_longer_than_a_cell_ends_in_an_ellipsis(int length, int kept)
    {
        var text = new string('长', length);
        using var opened = new Opened(await Written.Workbook(Written.Texts(text)));
        opened.Faults.ShouldBeEmpty();
        var written = opened.Text("A2");
        written.Length.ShouldBe(kept);
        (written == text || written == text[..(kept - 1)] + "…").ShouldBeTrue();
    }

    [Fact]
    public async Task A_text_is_not_cut_within_a_character()
    {
        using var opened = new Opened(await Written.Workbook(Written.Texts(string.Concat(Enumerable.Repeat("😀", LongestText)))));
        opened.Text("A2").ShouldEndWith("😀…");
    }

    [Fact]
    public Task Any_heading_and_any_name_make_a_workbook_without_fault() =>
        AwkwardText.Any.Select(AwkwardText.Any.Array[1, 20]).SampleAsync(
            async (name, headings) =>
            {
                var columns = headings.Select(heading => Column.Text(heading, 10)).ToArray();
                var sheet = Written.Sheet(name, columns, columns.Select(_ => Cell.Number(1)).ToArray());
                using var opened = new Opened(await Written.Workbook(sheet, sheet));
                opened.Faults.ShouldBeEmpty();
                var table = opened.Sheet().TableDefinitionParts.Single().Table!;
                table.Descendants<Xml.TableColumn>().Select(column => column.Name!.Value).ShouldBe(
                    opened.Sheet().Worksheet!.Descendants<Xml.Row>().First().Descendants<Xml.Text>().Select(text => text.Text));
                opened.SheetNames.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(2);
            },
            iter: 200);
}
