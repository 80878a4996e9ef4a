using System.Xml.Linq;
using DocumentFormat.OpenXml.Wordprocessing;
using StudyLog.Documents.Templates;
using StudyLog.Documents.Tests.Papers;

namespace StudyLog.Documents.Tests.Templates;

public class Templates_that_were_tampered_with
{
    private const string Document = "word/document.xml";

    private static readonly byte[] Good = Given.Template(Given.Blocks("title"));

    [Fact]
    public void Byte_by_byte_are_refused_or_filled_and_nothing_else()
    {
        var random = new Random(7);
        foreach (var _ in Enumerable.Range(0, 2_000))
        {
            var damaged = (byte[])Good.Clone();
            for (var change = random.Next(1, 4); change > 0; change--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            if (WordTemplate.Check(damaged).Count == 0) WordTemplate.Fill(damaged, Sessions.StudyGroup).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Element_by_element_are_refused_or_filled_and_nothing_else()
    {
        var template = Given.Template(
            Given.Paragraph(Given.Words("title"), Given.Words("agenda")),
            Given.Table(Given.Rows("remarks", new TableRow(Given.Cell("remark.text"), Given.TableCell(Given.Blocks("remark.speaker"))))),
            Given.Blocks("follow-ups", Given.Paragraph(Given.Words("follow-up.due"))));
        var random = new Random(11);
        var filled = 0;
        foreach (var _ in Enumerable.Range(0, 600))
        {
            var changed = template.With(Document, text => Changed(XDocument.Parse(text), random).ToString(SaveOptions.DisableFormatting));
            if (WordTemplate.Check(changed).Count > 0) continue;
            WordTemplate.Fill(changed, Sessions.StudyGroup with { IsConfirmed = random.Next(2) == 0 }).ShouldNotBeEmpty();
            filled++;
        }

        filled.ShouldBeGreaterThan(50);
    }

    private static XDocument Changed(XDocument markup, Random random)
    {
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var elements = markup.Root!.Descendants().ToList();
            if (elements.Count == 0) break;
            var (one, other) = (elements[random.Next(elements.Count)], elements[random.Next(elements.Count)]);
            if (random.Next(3) is var way && way == 0) one.Remove();
            else if (way == 1) one.Name = other.Name;
            else if (!one.DescendantsAndSelf().Contains(other)) other.Add(new XElement(one));
        }

        return markup;
    }
}
