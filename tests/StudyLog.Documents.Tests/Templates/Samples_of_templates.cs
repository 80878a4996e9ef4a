using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Papers;
using StudyLog.Documents.Templates;
using StudyLog.Documents.Templates.Samples;
using StudyLog.Documents.Tests.Papers;
using StudyLog.Documents.Tests.Word;

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

    [Fact]
    public void Say_in_a_record_what_the_services_own_form_says_of_who_was_there()
    {
        Place Of(string name, PlaceFilled filled, bool sittingIn = false, string? remark = null) => new(new(name, "综合科"), sittingIn, filled, remark);
        var session = Sessions.StudyGroup with
        {
            Hours = 2.5m,
            Places = [Of("甲某", PlaceFilled.Unmarked), Of("乙某", PlaceFilled.Late, remark: "9:20到会"), Of("丙某", PlaceFilled.Absent, sittingIn: true)],
            NotStated = ["记录人"],
            Source = "县政府网站",
        };
        using var record = new Filled(TemplateSample.Record, session);
        foreach (var words in new[] { "未点名", "甲某", "到会说明", "乙某：9:20到会", "列席未到", "丙某", "2.5", "未载明", "县政府网站" }) record.Text.ShouldContain(words);
        using var plain = new Filled(TemplateSample.Record, session with { Places = [], NotStated = [], Source = null });
        foreach (var label in new[] { "未点名", "到会说明", "列席未到", "来源" }) plain.Text.ShouldNotContain(label);
    }

    [Fact]
    public void Leave_out_of_minutes_what_nobody_stated_as_the_services_own_form_does()
    {
        SessionOnPaper sparse = new()
        {
            Organisation = "某某县",
            Organiser = "某某县",
            Number = "2022-0001",
            Kind = "仪式",
            Verb = "举行",
            Title = "大学习活动启动",
            Day = new KnownDay(new DateOnly(2022, 10, 27)),
            State = "已召开",
            NotStated = ["开始时间", "地点", "主持人"],
            Groups = [new("各镇负责人", SittingIn: false, 20, "20余人"), new("县直单位", SittingIn: false)],
            Remarks = [new(1, SpokenKind.Remark, null, "学习要抓实。")],
            FollowUps = [new("2022-0001", "报送方案", "办公室", [], null, "长期坚持", "在办", null)],
            IsConfirmed = true,
        };
        using var own = new Written(Minutes.Of(sparse));
        using var minutes = new Filled(TemplateSample.Minutes, sparse);
        var said = minutes.Text.Split('\n');
        said.ShouldContain(own.Of("BodyText")[0]);
        said.ShouldContain("2022年10月27日，某某县举行仪式“大学习活动启动”。现将会议主要内容纪要如下。");
        said.ShouldContain("出席：各镇负责人（20余人）|县直单位");
        said.ShouldContain("学习要抓实。");
        said.ShouldContain("报送方案（主办：办公室；完成时限：长期坚持）");
        minutes.Text.ShouldNotContain("未载明");
        foreach (var label in new[] { "请假：", "缺席：", "列席：", "未点名：" }) minutes.Text.ShouldNotContain(label);
        using var nobody = new Filled(TemplateSample.Minutes, sparse with { Groups = [] });
        nobody.Text.ShouldNotContain("出席：");
    }

    [Fact]
    public void Say_in_minutes_who_was_there_and_what_was_studied_as_the_services_own_form_does()
    {
        using var own = new Written(Minutes.Of(Sessions.StudyGroup));
        using var minutes = new Filled(TemplateSample.Minutes);
        var said = minutes.Text.Replace("|", "", StringComparison.Ordinal).Split('\n');
        foreach (var line in own.Of("Labelled").Concat(own.Of("BodyText").Take(3))) said.ShouldContain(line);
    }

    private static byte[] Sample(string paper) => paper == "record" ? TemplateSample.Record : TemplateSample.Minutes;

    private static string Plain(string text) =>
        string.Concat(StudyLog.Documents.Word.Paragraphs.Printable(text).Where(character => !char.IsWhiteSpace(character) && character != '|'));
}
