using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Tests.Papers;

namespace StudyLog.Documents.Tests.Templates;

public class Drafts_of_templates
{
    [Fact]
    public void Marks_a_draft_in_every_header_whatever_the_template_has()
    {
        foreach (var template in new[]
        {
            Given.Template(Given.Blocks("title")),
            Given.Template(Given.Header("单位名称"), Given.Blocks("title")),
            Given.Template(Given.Paragraph(new ParagraphProperties(new SectionProperties())), Given.Blocks("title"), new SectionProperties(new TitlePage())),
        })
        {
            using var filled = new Filled(template, Sessions.StudyGroup with { IsConfirmed = false });
            filled.Faults.ShouldBeEmpty();
            filled.Headers.Count.ShouldBe(3);
            filled.Headers.ShouldAllBe(header => header.Contains("草　稿", StringComparison.Ordinal));
            filled.Body.Descendants<SectionProperties>().First().Elements<HeaderReference>().Count().ShouldBe(3);
        }
    }

    [Fact]
    public void Marks_a_draft_once_where_a_control_says_it_and_no_confirmed_paper()
    {
        var template = Given.Template(Given.Header("草稿"), Given.Blocks("title"));
        using var draft = new Filled(template, Sessions.StudyGroup with { IsConfirmed = false });
        draft.Headers.ShouldAllBe(header => header == "草　稿");
        using var confirmed = new Filled(template);
        confirmed.Headers.ShouldBe([string.Empty]);
    }
}
