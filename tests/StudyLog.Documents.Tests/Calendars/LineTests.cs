using System.Text;
using CsCheck;
using StudyLog.Documents.Calendars;

namespace StudyLog.Documents.Tests.Calendars;

public class LineTests
{
    // Ordinary and rare characters (two UTF-16 units), joined emoji, and all that has a meaning of its own in a line.
    private static readonly Gen<string> Texts = Gen.OneOf(
        "学", "习", "𠮷", "𪚥", "é", "a", " ", "\t", ",", ";", ":", "\\", "\"", "^", "\n", "\r\n", "\\n", "👩‍👧", "BEGIN:VEVENT", "\u0007", "\u007F")
        .Array[0, 120].Select(string.Concat);

    private static string Cleaned(string text) => string.Concat(text.Where(character => character is not ('\r' or '\u0007' or '\u007F')));

    [Fact]
    public void No_line_is_longer_than_75_octets_and_none_ends_within_a_character() =>
        Texts.Sample(text =>
        {
            var file = Known.Feed(Known.Session with { Title = text, Venue = text, Categories = [text, "乙"], Organiser = new(Known.Id(2), text) }).Write();

            // Throws where a line ends within a character.
            foreach (var line in Known.Text(file).Split("\r\n"))
                Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
            Known.Text(file).Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain(character => character < ' ' && character != '\t');
        });

    [Fact]
    public void A_long_line_is_as_long_as_it_may_be()
    {
        var lines = Known.Text(Known.Feed(Known.Session with { Description = new string('学', 100) }).Write()).Split("\r\n");

        lines.Where(line => line.Contains("学学", StringComparison.Ordinal)).Select(Encoding.UTF8.GetByteCount).ShouldBe([75, 73, 73, 73, 22]);
    }

    [Fact]
    public void Another_library_reads_back_every_text() =>
        Texts.Sample(text =>
        {
            var entry = Known.Session with { Title = "题" + text + "。", Description = "文" + text + "。", Categories = ["甲" + text + "。", "乙"] };
            var read = Ical.Net.Calendar.Load(Known.Text(Known.Feed(entry).Write()))!.Events.ShouldHaveSingleItem();

            read.Summary.ShouldBe(Cleaned(entry.Title));
            read.Description.ShouldBe(Cleaned(entry.Description!));
            read.Categories.ShouldBe([Cleaned(entry.Categories[0]), "乙"]);
        });

    [Fact]
    public void Half_a_character_does_not_spoil_the_file() =>
        Known.Text(Known.Feed(Known.Session with { Title = "学\uD842习" }).Write()).ShouldContain("SUMMARY:学\uFFFD习\r\n");

    [Fact]
    public void A_name_cannot_break_out_of_its_parameter() =>
        Known.Lines(Known.Feed(Known.Session with { Organiser = new(Known.Id(2), "甲\"\r\nX:^;乙") }).Write())
            .ShouldContain("ORGANIZER;CN=\"甲^'^nX:^^;乙\":urn:uuid:00000002-0000-0000-0000-000000000000");
}
