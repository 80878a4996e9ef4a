using System.Text;
using CsCheck;
using StudyLog.Documents.Calendars;

namespace StudyLog.Documents.Tests.Calendars;

public class InvitationReplyTests
{
    private const string Yes =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Somebody else//EN
        METHOD:REPLY
        BEGIN:VEVENT
        UID:00000010-0000-0000-0000-000000000000@studylog
        SEQUENCE:3
        DTSTAMP:20260403T010203Z
        ATTENDEE;CN="王芳";PARTSTAT=ACCEPTED:urn:uuid:00000003-0000-0000-0000-000000000000
        COMMENT:准时到\, 带材料\n谢谢
        END:VEVENT
        END:VCALENDAR

        """;

    public static TheoryData<string, string, ReplyFault> Faulty => new()
    {
        { Yes, "", ReplyFault.NotACalendar },
        { "BEGIN:VCALENDAR", "BEGIN:VCARD", ReplyFault.NotACalendar },
        { "METHOD:REPLY", "METHOD:REQUEST", ReplyFault.NotAReply },
        { "METHOD:REPLY", "X-METHOD:REPLY", ReplyFault.NotAReply },
        { "BEGIN:VEVENT", "BEGIN:VTODO", ReplyFault.NotOneEvent },
        { "END:VEVENT", "END:VEVENT\nBEGIN:VEVENT\nEND:VEVENT", ReplyFault.NotOneEvent },
        { "UID:00000010-", "UID:series-00000010-", ReplyFault.NotASession },
        { "@studylog", "@elsewhere", ReplyFault.NotASession },
        { "UID:", "X-UID:", ReplyFault.NotASession },
        { "ATTENDEE;", "X-ATTENDEE;", ReplyFault.NotOneAttendee },
        { "ATTENDEE;", "ATTENDEE;PARTSTAT=DECLINED:mailto:li@study.example\nATTENDEE;", ReplyFault.NotOneAttendee },
        { "PARTSTAT=ACCEPTED", "PARTSTAT=NEEDS-ACTION", ReplyFault.NoAnswer },
        { "PARTSTAT=ACCEPTED", "PARTSTAT=DELEGATED", ReplyFault.NoAnswer },
        { ";PARTSTAT=ACCEPTED", "", ReplyFault.NoAnswer },
    };

    // Pieces of an answer in any order, and octets that are no text.
    private static readonly Gen<byte[]> Wreckage = Gen.OneOf(
        Gen.OneOf([.. Yes.Split('\n').Select(line => Encoding.UTF8.GetBytes(line + "\r\n")), .. Yes.Split(';', ':', '=').Select(Encoding.UTF8.GetBytes)]),
        Gen.OneOf(";", ":", "\"", "=", "\\", "^", "\n ", "\r", "BEGIN:\n", "END:\n", "\uFEFF").Select(Encoding.UTF8.GetBytes),
        Gen.Byte.Array[0, 4]).Array[0, 40].Select(pieces => pieces.SelectMany(piece => piece).ToArray());

    private static ReplyReading Read(string file) => Read(Encoding.UTF8.GetBytes(file));

    private static ReplyReading Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return InvitationReply.Read(stream);
    }

    private static InvitationReply Answer(string file) => Read(file).ShouldBeOfType<ReplyReading.Read>().Reply;

    [Fact]
    public void An_answer_says_who_answers_what_to_which_session() =>
        Answer(Yes).ShouldBe(new InvitationReply(
            Known.SessionId,
            Known.Wang.Address,
            Known.Wang.Id,
            "王芳",
            Participation.Accepted,
            "准时到, 带材料\n谢谢",
            Revision: 3,
            new DateTimeOffset(2026, 4, 3, 1, 2, 3, TimeSpan.Zero)));

    [Theory]
    [InlineData("PARTSTAT=DECLINED", Participation.Declined)]
    [InlineData("PARTSTAT=tentative", Participation.Tentative)]
    [InlineData("RSVP=TRUE;partstat=\"ACCEPTED\";X-A=\"a:b;c,d\"", Participation.Accepted)]
    public void Yes_no_and_perhaps_are_answers(string written, Participation meant) =>
        Answer(Yes.Replace("PARTSTAT=ACCEPTED", written, StringComparison.Ordinal)).Participation.ShouldBe(meant);

    [Fact]
    public void Whoever_has_an_address_of_another_kind_is_named_by_it()
    {
        var answer = Answer(Yes.Replace("urn:uuid:00000003-0000-0000-0000-000000000000", "mailto:wang@study.example", StringComparison.Ordinal));

        (answer.Address, answer.PersonId, answer.Name).ShouldBe(("mailto:wang@study.example", null, "王芳"));
    }

    [Fact]
    public void What_is_not_said_stays_unsaid()
    {
        var answer = Answer(string.Join('\n', Yes.Split('\n').Where(line => line[..Math.Min(3, line.Length)] is not ("COM" or "SEQ" or "DTS")))
            .Replace("CN=\"王芳\";", "", StringComparison.Ordinal));

        (answer.Name, answer.Comment, answer.Revision, answer.WrittenAt).ShouldBe((null, null, 0, null));
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Anything_else_is_refused_with_its_reason(string instead, string of, ReplyFault fault) =>
        Read(Yes.Replace(instead, of, StringComparison.Ordinal)).ShouldBe(fault);

    [Fact]
    public void Lines_may_be_folded_anywhere_even_within_a_character()
    {
        var file = Encoding.UTF8.GetBytes("\uFEFF" + Yes.ReplaceLineEndings("\r\n"));
        var folded = file.SelectMany((octet, index) => index % 7 == 6 && octet != '\r' && octet != '\n' ? [octet, .. "\r\n\t"u8] : new[] { octet }).ToArray();

        Read(folded).ShouldBe(Read(Yes));
    }

    [Fact]
    public void What_lies_deeper_is_not_looked_at()
    {
        var alarm = "BEGIN:VALARM\nATTENDEE:mailto:li@study.example\nUID:x\nBEGIN:VEVENT\nEND:VEVENT\nEND:VALARM\nUID:0";

        Read(Yes.Replace("UID:0", alarm, StringComparison.Ordinal)).ShouldBe(Read(Yes));
    }

    [Fact]
    public void No_file_takes_more_than_its_256_kilobytes()
    {
        byte[] Of(int size) => [.. Encoding.UTF8.GetBytes(Yes), .. Enumerable.Repeat((byte)'\n', size - Encoding.UTF8.GetByteCount(Yes))];

        Read(Of(InvitationReply.MostBytes)).ShouldBeOfType<ReplyReading.Read>();
        Read(Of(InvitationReply.MostBytes + 1)).ShouldBe(ReplyFault.TooLarge);
        using var endless = new EndlessStream();
        InvitationReply.Read(endless).ShouldBe(ReplyFault.TooLarge);
    }

    [Fact]
    public void Octets_that_are_no_text_are_no_answer() => Read([.. Encoding.UTF8.GetBytes(Yes), 0xC3, 0x28]).ShouldBe(ReplyFault.NotText);

    [Theory]
    [InlineData("BEGIN:VCALENDAR\n")]
    [InlineData("BEGIN:VEVENT\n")]
    [InlineData("END:VCALENDAR\n")]
    [InlineData("A;B=\"")]
    [InlineData(";:\"=^")]
    [InlineData("\n ")]
    public void A_file_made_to_keep_a_reader_busy_is_soon_read(string piece)
    {
        var pieces = Enumerable.Repeat(piece, (InvitationReply.MostBytes - 64) / piece.Length);
        var file = Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\nMETHOD:REPLY\n" + string.Concat(pieces));
        var start = TimeProvider.System.GetTimestamp();

        Read(file).ShouldBeOfType<ReplyReading.Refused>();

        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Whatever_comes_is_read_or_refused() =>
        Wreckage.Sample(file => Read(file) switch
        {
            ReplyReading.Read(var reply) => reply.Participation != Participation.NeedsAction,
            ReplyReading.Refused(var fault) => Enum.IsDefined(fault),
            _ => false,
        });

    [Fact]
    public void Our_own_invitation_is_no_answer() =>
        Read(new Invitation(Known.Session, Known.Organisation, Known.Shanghai, [new(Known.Wang)]).Write(Known.Now)).ShouldBe(ReplyFault.NotAReply);
}
