using System.IO.Compression;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Papers;
using StudyLog.Documents.Templates;
using StudyLog.Documents.Tests.Papers;

namespace StudyLog.Documents.Tests.Templates;

public class Filling_a_template
{
    [Fact]
    public void Puts_values_among_words_around_paragraphs_and_in_cells()
    {
        using var filled = new Filled(
            Given.Template(
                Given.Paragraph(new Run(new Text("会议：")), Given.Words("title"), new Run(new Text("。"))),
                Given.Blocks("votes"),
                Given.Table(new TableRow(Given.TableCell(Given.Paragraph(Given.Words("主持人"))), Given.Cell("VENUE")))),
            Sessions.StudyGroup with { Chair = new Attendee("陈立新", null, "局长") });

        filled.Faults.ShouldBeEmpty();
        filled.Text.ShouldBe(
            "会议：专题学习水资源管理有关规定。\n通过全年学习计划：应到会6人，实到会4人；赞成4票，反对0票，弃权0票。表决通过。\n局长陈立新\n三楼会议室");
        filled.Body.Descendants<SdtElement>().ShouldBeEmpty();
    }

    [Fact]
    public void Takes_the_title_of_a_control_that_has_no_tag()
    {
        var control = new SdtRun(new SdtProperties(new SdtAlias { Val = "地点" }), new SdtContentRun(Given.Hint("地点")));
        using var filled = new Filled(Given.Template(Given.Paragraph(control)));
        filled.Text.ShouldBe("三楼会议室");
    }

    [Fact]
    public void Writes_the_number_that_the_office_gave()
    {
        using var filled = new Filled(Given.Template(Given.Paragraph(Given.Words("发文字号"))), documentNumber: "水党纪〔2026〕3号");
        filled.Text.ShouldBe("水党纪〔2026〕3号");
    }

    [Fact]
    public void Breaks_lines_among_words_and_makes_paragraphs_around_them()
    {
        var centred = new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Center }), Given.Bold("议程"), Given.Hint("更多"));
        using var filled = new Filled(Given.Template(Given.Paragraph(Given.Words("agenda", Given.Bold("x"))), Given.Blocks("议程", centred)));

        filled.Faults.ShouldBeEmpty();
        filled.Text.ShouldBe("学习有关规定（第一议题）|讨论全年安排\n学习有关规定（第一议题）\n讨论全年安排");
        filled.Body.Descendants<Run>().ShouldAllBe(run => run.RunProperties!.Bold != null);
        filled.Body.Descendants<Justification>().Count().ShouldBe(2);
    }

    [Fact]
    public void Does_not_write_in_the_look_of_the_hint()
    {
        var properties = new SdtProperties(new Tag { Val = "title" }, new ShowingPlaceholder(), new DataBinding { XPath = "/a", StoreItemId = "{1}" });
        var hint = new Run(new RunProperties(new RunStyle { Val = "PlaceholderText" }, new Bold()), new Text("单击此处输入"));
        using var filled = new Filled(Given.Template(Given.Paragraph(new SdtRun(properties, new SdtContentRun(hint)))));

        filled.Faults.ShouldBeEmpty();
        filled.Text.ShouldBe("专题学习水资源管理有关规定");
        var look = filled.Body.Descendants<RunProperties>().Single();
        look.RunStyle.ShouldBeNull();
        look.Bold.ShouldNotBeNull();
    }

    [Fact]
    public void Fills_headers_and_leaves_what_is_not_named_as_it_is()
    {
        var gallery = new SdtBlock(new SdtProperties(new SdtContentDocPartObject()), new SdtContentBlock(Given.Paragraph(new Run(new Text("目录")))));
        using var filled = new Filled(Given.Template(Given.Header("标题"), gallery, Given.Paragraph(new Run(new Text("落款")))));

        filled.Faults.ShouldBeEmpty();
        filled.Headers.ShouldBe(["专题学习水资源管理有关规定"]);
        filled.Text.ShouldBe("目录\n落款");
        filled.Body.Descendants<SdtBlock>().ShouldHaveSingleItem();
    }

    [Fact]
    public void Leaves_every_part_without_a_control_byte_for_byte()
    {
        var template = Given.Template(Given.Header("标题"), Given.Blocks("title"))
            .With("word/media/a.xml", _ => "<a  b='1'></a>").With("customXml/b.xml", _ => "<c/>");
        var (before, after) = (Parts(template), Parts(WordTemplate.Fill(template, Sessions.StudyGroup)));
        after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
        before.Keys.Where(path => before[path] != after[path])
            .ShouldAllBe(path => path.Contains("document.xml", StringComparison.Ordinal) || path.Contains("header", StringComparison.Ordinal));
    }

    [Fact]
    public void Knows_each_field_by_its_tag_and_its_names_whatever_the_capitals() => TemplateFields.All.ShouldAllBe(field =>
        field.Names.Append(field.Tag.ToUpperInvariant()).Append($" {field.Tag} ").All(name => TemplateFields.Named(name) == field));

    private static Dictionary<string, string> Parts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }
}
