using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Papers;
using StudyLog.Documents.Tests.Papers;

namespace StudyLog.Documents.Tests.Templates;

public class What_a_template_has_no_place_for
{
    private const string Amended = "地点：签字时为“一楼”，更正为“二楼”。事由：写错了。（学习秘书，2026年3月1日）";
    private const string BackFilled = "本次会议记录系2026年5月6日补录。";

    private static readonly SessionOnPaper Session = Sessions.StudyGroup with
    {
        Venue = "一楼",
        Amendments = [new Amended("地点", "一楼", "二楼", "写错了", "学习秘书", new DateOnly(2026, 3, 1))],
        BackFilledOn = new DateOnly(2026, 5, 6),
    };

    [Fact]
    public void Stands_at_the_end_when_no_reader_may_miss_it()
    {
        foreach (var end in new[] { Array.Empty<SectionProperties>(), [new SectionProperties()] })
        {
            using var filled = new Filled(Given.Template([Given.Paragraph(Given.Words("地点")), .. end]), Session);
            filled.Faults.ShouldBeEmpty();
            filled.Text.ShouldBe($"一楼\n更正：\n{Amended}\n{BackFilled}");
        }
    }

    [Fact]
    public void Is_not_said_twice_where_there_is_a_place()
    {
        using var filled = new Filled(Given.Template(Given.Header("补录"), Given.Blocks("更正")), Session);
        filled.Text.ShouldBe(Amended);
        filled.Headers.ShouldBe(["2026年5月6日补录"]);
    }

    [Fact]
    public void Is_said_though_a_block_that_has_a_place_is_taken_out()
    {
        using var filled = new Filled(
            Given.Template(Given.Blocks("发言", Given.Paragraph(Given.Words("更正"))), Given.Paragraph()), Session with { Remarks = [], BackFilledOn = null });
        filled.Text.ShouldBe($"\n更正：\n{Amended}");
    }

    [Fact]
    public void Is_not_said_twice_where_its_place_is_in_a_section_that_is_there()
    {
        using var filled = new Filled(
            Given.Template(Given.Blocks("更正部分", Given.Paragraph(Given.Words("更正"))), Given.Blocks("发言部分", Given.Paragraph(Given.Words("补录")))), Session);
        filled.Text.ShouldBe($"{Amended}\n2026年5月6日补录");
    }

    [Theory]
    [InlineData("地点", "三楼会议室\n到会情况：薛某确认后更正为出席（漏签）。")]
    [InlineData("到会说明", "薛某：漏签")]
    public void Is_whose_attendance_was_corrected(string control, string text)
    {
        Place corrected = new(new("薛某", "综合科"), SittingIn: false, PlaceFilled.Present, Remark: "漏签", Corrected: "确认后更正为出席（漏签）");

        using var filled = new Filled(Given.Template(Given.Blocks(control)), Sessions.StudyGroup with { Expected = 1, Present = 1, Places = [corrected] });

        filled.Text.ShouldBe(text);
    }

    [Fact]
    public void Is_that_the_heads_stated_are_not_those_of_the_names()
    {
        var session = Sessions.StudyGroup with { Expected = 20, Present = 18, Places = [new(new("薛某", "综合科"), SittingIn: false, PlaceFilled.Present)] };

        using var filled = new Filled(Given.Template(Given.Paragraph(Given.Words("地点"))), session);

        filled.Text.ShouldBe("三楼会议室\n会议载明应到20人、实到18人，以上名单列1人，其中到会1人。");
    }

    [Fact]
    public void Is_nothing_where_nothing_was_amended_or_entered_later()
    {
        using var filled = new Filled(Given.Template(Given.Paragraph(Given.Words("地点"))));
        filled.Text.ShouldBe("三楼会议室");
    }
}
