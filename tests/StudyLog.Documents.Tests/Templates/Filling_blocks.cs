using DocumentFormat.OpenXml.Office2013.Word;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Papers;
using StudyLog.Documents.Tests.Papers;

namespace StudyLog.Documents.Tests.Templates;

public class Filling_blocks
{
    [Fact]
    public void Repeats_rows_for_each_follow_up()
    {
        using var filled = new Filled(Given.Template(FollowUpTable()), TwoFollowUps);
        filled.Faults.ShouldBeEmpty();
        filled.Text.ShouldBe("编号\n事项\n2026-0031\n完成取水口登记\n2026-0032\n修渠");
        filled.Body.Descendants<TableRow>().Count().ShouldBe(3);
    }

    [Fact]
    public void Repeats_paragraphs_for_each_speech_and_says_the_title_in_each()
    {
        using var filled = new Filled(Given.Template(Given.Blocks(
            "发言",
            Given.Paragraph(Given.Words("发言人", Given.Bold("某人")), new Run(new Text("：")), Given.Words("发言内容")),
            Given.Paragraph(new BookmarkStart { Name = "a", Id = "1" }, Given.Words("标题"), new BookmarkEnd { Id = "1" }))));

        filled.Faults.ShouldBeEmpty();
        filled.Text.ShouldBe("副局长王海：要把规定落到每一个取水口。\n专题学习水资源管理有关规定\n主任李小芳：办公室做好督办。\n专题学习水资源管理有关规定");
    }

    [Fact]
    public void Repeats_the_first_item_of_a_repeating_section_of_Words()
    {
        SdtRow Item(string text) => new(
            new SdtProperties(new SdtRepeatedSectionItem()),
            new SdtContentRow(new TableRow(Given.TableCell(Given.Paragraph(Given.Words("事项"), new Run(new Text(text)))))));
        var section = new SdtRow(
            new SdtProperties(new Tag { Val = "follow-ups" }, new SdtRepeatedSection()), new SdtContentRow(Item("一"), Item("二")));
        using var filled = new Filled(Given.Template(Given.Table(section)), TwoFollowUps);

        filled.Faults.ShouldBeEmpty();
        filled.Text.ShouldBe("完成取水口登记一\n修渠一");
        filled.Body.Descendants<SdtElement>().ShouldBeEmpty();
    }

    [Fact]
    public void Takes_a_block_out_when_there_is_none()
    {
        var none = Sessions.StudyGroup with { FollowUps = [], Remarks = [] };
        using var filled = new Filled(
            Given.Template(
                FollowUpTable(),
                Given.Table(Given.Rows("督办事项", new TableRow(Given.TableCell(Given.Paragraph(Given.Words("事项")))))),
                Given.Table(new TableRow(Given.TableCell(Given.Blocks("remarks", Given.Paragraph(Given.Words("remark.text")))))),
                Given.Paragraph()),
            none);

        filled.Faults.ShouldBeEmpty();
        filled.Body.Elements<Table>().Select(table => table.Descendants<TableRow>().Count()).ShouldBe([1, 1]);
        filled.Body.Descendants<TableCell>().ShouldAllBe(cell => cell.Elements<Paragraph>().Any());
    }

    private static SessionOnPaper TwoFollowUps { get; } =
        Sessions.StudyGroup with { FollowUps = [.. Sessions.StudyGroup.FollowUps, new("2026-0032", "修渠", "水政科", [], null, "未定期限", "在办", null)] };

    private static Table FollowUpTable() => Given.Table(
        new TableRow(Given.TableCell(Given.Paragraph(new Run(new Text("编号")))), Given.TableCell(Given.Paragraph(new Run(new Text("事项"))))),
        Given.Rows("follow-ups", new TableRow(Given.TableCell(Given.Paragraph(Given.Words("follow-up.number"))), Given.Cell("follow-up.matter"))));
}
