using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Templates;
using StudyLog.Documents.Tests.Papers;
using StudyLog.Documents.Word;

namespace StudyLog.Documents.Tests.Templates;

public class Every_session_in_a_template
{
    [Fact]
    public void Makes_a_file_without_a_fault_that_says_every_word() => Sessions.Any.Sample(
        session =>
        {
            using var filled = new Filled(Everything, session);
            filled.Faults.ShouldBeEmpty();
            var said = Plain(filled.Text);
            foreach (var text in (IEnumerable<string?>)
            [
                session.Title, session.Venue, session.Chair?.Name, session.Recorder?.Name,
                .. session.Places.SelectMany(place => new[] { place.Who.Name, place.Who.Unit, place.Who.Post, place.Remark }),
                .. session.Groups.Select(group => group.Name),
                .. session.Remarks.Select(remark => remark.Said),
                .. session.FollowUps.SelectMany(each => new[] { each.Matter, each.Lead, each.Owner, each.Number }),
                .. session.FollowUps.SelectMany(each => each.With),
                .. session.Materials.SelectMany(each => new[] { each.Mode, each.Title, each.Note, each.LedBy }),
                .. session.Before.SelectMany(each => new[] { each.Mode, each.Title, each.Note }), .. session.Attachments, .. session.Inferred,
            ])
            {
                if (text is not null) said.ShouldContain(Plain(text));
            }
        },
        iter: 100);

    // Every field there is: each twice, among words and around paragraphs, and the blocks around rows.
    private static byte[] Everything { get; } = Given.Template(
    [
        .. TemplateFields.All.Where(field => field is { Block: null, IsBlock: false })
            .SelectMany(field => new OpenXmlElement[] { Given.Paragraph(Given.Words(field.Names[0])), Given.Blocks(field.Tag) }),
        .. TemplateFields.All.Where(field => field.IsBlock).Select(block => Given.Table(
            new TableRow(Given.TableCell(Given.Paragraph())),
            Given.Rows(
                block.Tag,
                new TableRow(TemplateFields.All.Where(field => field.Block == block.Tag).Select(field => Given.Cell(field.Tag)))))),
        Given.Paragraph(),
    ]);

    private static string Plain(string text) => string.Concat(Paragraphs.Printable(text).Where(character => !char.IsWhiteSpace(character) && character != '|'));
}
