using StudyLog.Documents.Spreadsheets;

namespace StudyLog.Documents.Tests.Spreadsheets;

public class SheetNameTests
{
    private static async Task<string[]> NamesOf(params IEnumerable<string> wished)
    {
        using var opened = new Opened(await Written.Workbook([.. wished.Select(name => Written.Sheet(name, [Column.Text("文字", 10)], [Cell.Text("x")]))]));
        opened.Faults.ShouldBeEmpty();
        return opened.SheetNames;
    }

    [Theory]
    [InlineData("学习台账", "学习台账")]
    [InlineData("A&B <1>", "A&B <1>")]
    [InlineData("2022/10: [草稿]?", "2022-10- -草稿--")]
    [InlineData("２０２２／１０：［草稿］", "２０２２-１０--草稿-")]
    [InlineData("'引'", "’引’")]
    [InlineData("", "—")]
    [InlineData(" \r\n ", "—")]
    [InlineData("a\tb\0c", "a b c")]
    [InlineData("History", "History (2)")]
    [InlineData("history", "history (2)")]
    [InlineData("_x0041_", "＿x0041＿")]
    public async Task A_sheet_is_called_what_programs_allow(string wished, string given) => (await NamesOf(wished)).ShouldBe([given]);

    [Fact]
    public async Task A_name_has_at_most_31_characters_and_no_half_ones()
    {
        var wished = new string('长', 30) + "😀";
        (await NamesOf(wished, wished)).ShouldBe([new string('长', 30), new string('长', 27) + " (2)"]);
    }

    [Fact]
    public async Task No_two_sheets_are_called_the_same_whatever_the_case() =>
        (await NamesOf("Units", "UNITS", "units (2)", "Units")).ShouldBe(["Units", "UNITS (2)", "units (2) (2)", "Units (3)"]);

    [Fact]
    public async Task Headings_are_made_distinct_and_those_of_a_file_are_not()
    {
        Column[] columns = [Column.Text("部门", 10), Column.Text("部门", 10), Column.Text("", 10), Column.Text("部\n门", 10), Column.Text(new('长', 300), 10)];
        var sheet = Written.Sheet("台账", columns, [Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty]);
        Opened.Values(await Written.Workbook(sheet))[0].ShouldBe(["部门", "部门 (2)", "—", "部 门", new string('长', 255)]);
        var file = System.Text.Encoding.UTF8.GetString(await Written.CommaSeparated(sheet));
        file.ShouldStartWith($"\uFEFF部门,部门,,\"部\n门\",{new string('长', 300)}\r\n");
    }
}
