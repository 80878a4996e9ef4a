using StudyLog.Documents.Calendars;

namespace StudyLog.Documents.Tests.Calendars;

public class InvitationTests
{
    private static readonly Invitation ToWang = new(Known.Session, Known.Organisation, Known.Shanghai, [new(Known.Wang)]);

    [Fact]
    public void An_invitation_asks_for_an_answer()
    {
        var lines = Known.Lines(ToWang.Write(Known.Now));

        ToWang.MediaType.ShouldBe("text/calendar; charset=utf-8; method=REQUEST");
        lines.ShouldContain("METHOD:REQUEST");
        lines.ShouldContain("ORGANIZER;CN=办公室:urn:uuid:00000002-0000-0000-0000-000000000000");
        lines.ShouldContain("ATTENDEE;CN=王芳;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:urn:uuid:00000003-0000-0000-0000-000000000000");
        lines.ShouldContain("UID:00000010-0000-0000-0000-000000000000@studylog");
        lines.ShouldContain("SEQUENCE:3");
        lines.ShouldNotContain(line => line.StartsWith("X-WR-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Participation.Accepted, "ACCEPTED")]
    [InlineData(Participation.Declined, "DECLINED")]
    [InlineData(Participation.Tentative, "TENTATIVE")]
    public void What_was_answered_is_not_asked_again(Participation answered, string written) =>
        Known.Lines((ToWang with { Invitees = [new(Known.Wang, answered)] }).Write(Known.Now))
            .ShouldContain($"ATTENDEE;CN=王芳;CUTYPE=INDIVIDUAL;PARTSTAT={written};RSVP=FALSE:urn:uuid:00000003-0000-0000-0000-000000000000");

    [Fact]
    public void It_says_when_it_was_written_and_when_the_session_last_changed()
    {
        var lines = Known.Lines(ToWang.Write(Known.Now));

        lines.ShouldContain("DTSTAMP:20260402T090000Z");
        lines.ShouldContain("LAST-MODIFIED:20260401T083000Z");
    }

    [Fact]
    public void Of_a_cancelled_session_it_is_the_word_that_it_is_off()
    {
        var off = ToWang with { Entry = Known.Session with { CancelledBecause = "改为自学", Revision = 4 } };
        var lines = Known.Lines(off.Write(Known.Now));

        off.MediaType.ShouldEndWith("method=CANCEL");
        foreach (var line in new[] { "METHOD:CANCEL", "STATUS:CANCELLED", "COMMENT:改为自学", "SEQUENCE:4", "UID:00000010-0000-0000-0000-000000000000@studylog" })
            lines.ShouldContain(line);
    }
}
