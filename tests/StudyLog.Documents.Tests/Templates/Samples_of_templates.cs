using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Papers;
using StudyLog.Documents.Templates;
using StudyLog.Documents.Templates.Samples;
using StudyLog.Documents.Tests.Papers;

namespace StudyLog.Documents.Tests.Templates;

public class Samples_of_templates
{
    public static TheoryData<string> Papers => ["record", "minutes"];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Are_templates_without_a_fault_and_files_that_Word_opens(string paper)
    {
        WordTemplate.Check(Sample(paper)).ShouldBeEmpty();
        using var file = WordprocessingDocument.Open(new MemoryStream(Sample(paper)), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken)
            .Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Show_in_Word_what_each_control_stands_for(string paper)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Sample(paper)), isEditable: false);
        var controls = file.MainDocumentPart!.Document!.Descendants<SdtProperties>().ToList();

        controls.Count.ShouldBeGreaterThan(15);
        controls.ShouldAllBe(control =>
            TemplateFields.Named(control.GetFirstChild<SdtAlias>()!.Val!) == TemplateFields.Named(control.GetFirstChild<Tag>()!.Val!));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Filled_with_any_session_are_files_without_a_fault_that_say_what_was_said(string paper) => Sessions.Any.Sample(
        session =>
        {
            using var filled = new Filled(Sample(paper), session);
            filled.Faults.ShouldBeEmpty();
            filled.Text.ShouldNotContain("［");
            foreach (var remark in session.Remarks) Plain(filled.Text).ShouldContain(Plain(remark.Said));
            foreach (var followUp in session.FollowUps) Plain(filled.Text).ShouldContain(Plain(followUp.Matter));
        },
        iter: 100);

    [Fact]
    public void Make_a_record_and_minutes_of_a_session()
    {
        using var record = new Filled(TemplateSample.Record);
        record.Text.ShouldContain("三楼会议室");
        record.Text.ShouldContain("副局长王海：要把规定落到每一个取水口。");
        using var minutes = new Filled(TemplateSample.Minutes, documentNumber: "水党纪〔2026〕3号");
        minutes.Text.ShouldContain("水党纪〔2026〕3号");
        minutes.Text.ShouldContain("会议纪要");
    }

    private static byte[] Sample(string paper) => paper == "record" ? TemplateSample.Record : TemplateSample.Minutes;

    private static string Plain(string text) =>
        string.Concat(StudyLog.Documents.Word.Paragraphs.Printable(text).Where(character => !char.IsWhiteSpace(character) && character != '|'));
}
