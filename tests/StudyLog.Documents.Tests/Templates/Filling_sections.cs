using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Templates;
using StudyLog.Documents.Tests.Papers;

namespace StudyLog.Documents.Tests.Templates;

public class Filling_sections
{
    [Fact]
    public void Keeps_what_there_is_something_to_say_in_with_the_blocks_and_sections_in_it()
    {
        using var filled = new Filled(Given.Template(Given.Blocks(
            "发言部分",
            Heading("发言"),
            Given.Blocks("发言", Given.Paragraph(Given.Words("发言内容"))),
            Given.Blocks("表决部分", Heading("表决"), Given.Blocks("表决")))));

        filled.Faults.ShouldBeEmpty();
        filled.Text.ShouldBe("发言\n要把规定落到每一个取水口。\n办公室做好督办。\n表决\n通过全年学习计划：应到会6人，实到会4人；赞成4票，反对0票，弃权0票。表决通过。");
        filled.Body.Descendants<SdtElement>().ShouldBeEmpty();
    }

    [Fact]
    public void Leaves_out_what_there_is_nothing_to_say_in()
    {
        using var filled = new Filled(
            Given.Template(
                Given.Blocks("votes-section", Heading("表决"), Given.Blocks("votes")),
                Given.Table(
                    new TableRow(Given.TableCell(Given.Paragraph(Given.Words("title")))),
                    Given.Rows("groups-section", new TableRow(Given.TableCell(Given.Paragraph(Given.Words("groups")))))),
                Given.Paragraph(new Run(new Text("完")), Given.Words("absent-section", new Run(new Text("缺席：")), Given.Words("absent")))),
            Sessions.StudyGroup with { Votes = [], Groups = [], Places = [] });

        filled.Faults.ShouldBeEmpty();
        filled.Text.ShouldBe("专题学习水资源管理有关规定\n完");
    }

    [Fact]
    public void Leaves_out_of_a_sentence_what_nobody_stated()
    {
        var template = Given.Template(Given.Paragraph(
            Given.Words("date-section", Given.Words("date"), new Run(new Text("，"))),
            new Run(new Text("召开会议")),
            Given.Words("venue-section", new Run(new Text("于")), Given.Words("venue")),
            Given.Words("chair-section", new Run(new Text("，主持：")), Given.Words("chair"))));
        using var filled = new Filled(template, Sessions.StudyGroup with { Venue = null, Chair = null, NotStated = ["地点", "主持人"] });
        filled.Text.ShouldBe("2026年3月5日，召开会议");
        using var whole = new Filled(template, Sessions.StudyGroup with { Day = new(null) });
        whole.Text.ShouldBe("召开会议于三楼会议室，主持：党组书记、局长陈立新");
    }

    [Fact]
    public void Refuses_a_section_around_cells_and_one_within_a_value()
    {
        WordTemplate.Check(Given.Template(Given.Table(new TableRow(Given.Cell("表决部分"))))).ShouldBe([new(TemplateFaultReason.AroundCells, "表决部分")]);
        WordTemplate.Check(Given.Template(Given.Blocks("title", Given.Blocks("表决部分")))).ShouldBe([new(TemplateFaultReason.WithinAnother, "表决部分")]);
    }

    private static Paragraph Heading(string text) => Given.Paragraph(new Run(new Text(text)));
}
