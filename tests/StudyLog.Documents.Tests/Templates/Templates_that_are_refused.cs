using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Templates;
using StudyLog.Documents.Tests.Papers;

namespace StudyLog.Documents.Tests.Templates;

public class Templates_that_are_refused
{
    private const string Document = "word/document.xml";

    private static readonly byte[] Good = Given.Template(Given.Blocks("title"));

    [Fact]
    public void A_good_one_is_not() => WordTemplate.Check(Good).ShouldBeEmpty();

    [Fact]
    public void Name_the_controls_that_stand_for_nothing() =>
        WordTemplate.Check(Given.Template(Given.Paragraph(Given.Words("主特人"), Given.Words("title")), Given.Blocks("votez")))
            .ShouldBe([new(TemplateFaultReason.UnknownControl, "主特人"), new(TemplateFaultReason.UnknownControl, "votez")]);

    [Fact]
    public void Name_an_unknown_control_in_a_header() =>
        WordTemplate.Check(Given.Template(
            main => main.AddNewPart<HeaderPart>().Header = new Header(Given.Paragraph(Given.Words("页眉"))),
            Given.Blocks("title"))).ShouldBe([new(TemplateFaultReason.UnknownControl, "页眉")]);

    [Fact]
    public void Name_controls_that_stand_in_the_wrong_place()
    {
        var row = new TableRow(Given.TableCell(Given.Paragraph()));
        Refused(TemplateFaultReason.OutsideItsBlock, "发言人", Given.Paragraph(Given.Words("发言人")));
        Refused(TemplateFaultReason.OutsideItsBlock, "remark.text", Given.Blocks("follow-ups", Given.Paragraph(Given.Words("remark.text"))));
        Refused(TemplateFaultReason.BlockWithinBlock, "发言", Given.Blocks("remarks", Given.Blocks("发言", Given.Paragraph())));
        Refused(TemplateFaultReason.WithinAnother, "venue", Given.Blocks("title", Given.Paragraph(Given.Words("venue"))));
        Refused(TemplateFaultReason.AroundCells, "title", Given.Table(Given.Rows("title", row)));
        Refused(TemplateFaultReason.AroundCells, "title", Given.Table(new TableRow(
            Given.Cell("title", Given.TableCell(Given.Paragraph()), Given.TableCell(Given.Paragraph())))));
    }

    [Fact]
    public void Without_anything_to_fill() => Refused(TemplateFaultReason.NothingToFill, null, Given.Paragraph());

    [Fact]
    public void With_more_than_is_filled() =>
        Refused(TemplateFaultReason.TooMuchToFill, null, [.. Enumerable.Range(0, 501).Select(_ => Given.Blocks("title"))]);

    [Fact]
    public void That_are_no_documents_of_Words()
    {
        Refused(TemplateFaultReason.NotADocument, []);
        Refused(TemplateFaultReason.NotADocument, "<html></html>"u8.ToArray());
        Refused(TemplateFaultReason.NotADocument, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);
        Refused(TemplateFaultReason.NotADocument, WithType("document.main", "template.main"));
        Refused(TemplateFaultReason.NotADocument, WithType("wordprocessingml.document", "spreadsheetml.sheet"));
        Refused(TemplateFaultReason.NotADocument, Good.With(Document, text => text.Replace("/wordprocessingml/2006/", "/strict/", StringComparison.Ordinal)));
    }

    [Fact]
    public void That_bring_programs() => Refused(
        TemplateFaultReason.WithMacros,
        WithType("vnd.openxmlformats-officedocument.wordprocessingml.document.main", "vnd.ms-word.document.macroEnabled.main"));

    [Fact]
    public void That_are_damaged()
    {
        Refused(TemplateFaultReason.Damaged, Good[..^40]);
        Refused(TemplateFaultReason.Damaged, Good.With(Document, text => text[..^5]));
        Refused(TemplateFaultReason.Damaged, Good.With(
            Document, text => text.Insert(text.IndexOf("<w:p", StringComparison.Ordinal), string.Concat(Enumerable.Repeat("<a>", 20_000)))));
        Refused(TemplateFaultReason.NotADocument, Good.With(
            "_rels/.rels", _ => "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'/>"));
    }

    [Fact]
    public void That_declare_a_document_type()
    {
        Refused(TemplateFaultReason.DeclaresEntities, BeforeRoot("<!DOCTYPE a [<!ENTITY b 'c'>]>"));
        Refused(TemplateFaultReason.Damaged, BeforeRoot($"<!--{new string('x', 100_000)}--><!DOCTYPE a>"));
    }

    [Fact]
    public void That_are_too_large_or_unpack_to_too_much()
    {
        Refused(TemplateFaultReason.TooLarge, new byte[(8 << 20) + 1]);
        Refused(TemplateFaultReason.UnpacksTooLarge, Good.With("word/media/a.png", _ => new string(' ', 30 << 20)));
        Refused(TemplateFaultReason.UnpacksTooLarge, Good.With(
            "word/other.xml", _ => string.Concat(Enumerable.Range(0, 1 << 20).Select(number => $"<a{number}/>"))));
    }

    [Fact]
    public void That_bring_in_what_lies_outside()
    {
        Refused(TemplateFaultReason.BringsInOthers, "attachedTemplate", main => main.AddNewPart<DocumentSettingsPart>("rId9").AddExternalRelationship(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new Uri("http://example.org/a.dotm")));
        Refused(TemplateFaultReason.BringsInOthers, "image", main => main.AddExternalRelationship(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", new Uri("file://example.org/a.png")));
        Refused(TemplateFaultReason.BringsInOthers, "DDEAUTO", main => main.Document!.Body!.Append(Given.Paragraph(
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode(" DDE")), new Run(new FieldCode("AUTO c:\\\\a.exe")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End }))));
        Refused(TemplateFaultReason.BringsInOthers, "INCLUDEPICTURE", main => main.Document!.Body!.Append(
            Given.Paragraph(new SimpleField { Instruction = "INCLUDEPICTURE \"http://example.org\"" })));

        static void Refused(TemplateFaultReason reason, string kind, Action<MainDocumentPart> more) =>
            WordTemplate.Check(Given.Template(more, Given.Blocks("title"))).ShouldBe([new(reason, kind)]);
    }

    [Fact]
    public void May_have_links_and_fields_that_count_pages() =>
        WordTemplate.Check(Given.Template(
            main =>
            {
                main.AddHyperlinkRelationship(new Uri("http://example.org/"), isExternal: true);
                main.Document!.Body!.Append(Given.Paragraph(new SimpleField { Instruction = " PAGE " }));
            },
            Given.Blocks("title"))).ShouldBeEmpty();

    [Fact]
    public void Are_not_filled() =>
        Should.Throw<FaultyTemplateException>(() => WordTemplate.Fill(Given.Template(Given.Blocks("votez")), Sessions.StudyGroup))
            .Faults.ShouldBe([new(TemplateFaultReason.UnknownControl, "votez")]);

    private static void Refused(TemplateFaultReason reason, string? control, params OpenXmlElement[] blocks) =>
        WordTemplate.Check(Given.Template(blocks)).ShouldBe([new(reason, control)]);

    private static byte[] WithType(string type, string other) =>
        Good.With("[Content_Types].xml", types => types.Replace(type, other, StringComparison.Ordinal));

    private static byte[] BeforeRoot(string markup) => Good.With(Document, text => text.Insert(text.IndexOf("<w:document", StringComparison.Ordinal), markup));

    private static void Refused(TemplateFaultReason reason, byte[] file) => WordTemplate.Check(file).ShouldBe([new(reason)]);
}
