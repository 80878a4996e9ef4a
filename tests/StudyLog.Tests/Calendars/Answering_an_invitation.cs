using System.Globalization;
using System.Text;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Calendars.Subscribed;

namespace StudyLog.Tests.Calendars;

public sealed class Answering_an_invitation(HostFixture host)
{
    [Fact]
    public async Task The_file_of_a_session_invites_everybody_or_oneself_or_nobody()
    {
        var of = await Subscribed.Begin(host);
        var other = await of.Of.Person();
        var session = await of.Session(
            new { kind = "training", title = "培训", heldOn = In(5), organiserDepartmentId = of.Department }, of.Person, other);
        var head = await of.Of.User([Duty.DepartmentHead], null, of.Department);
        var stranger = await of.Of.User([Duty.Member], await of.Of.Person());
        var path = $"/sessions/{session}/calendar";

        var whole = Feed.Of(await of.Of.Secretary.Get(path)).ShouldBeOpen();
        whole.Lines.ShouldContain("METHOD:REQUEST");
        whole.Events.Single().Lines.Count(line => line.StartsWith("ATTENDEE;", StringComparison.Ordinal)).ShouldBe(2);
        whole.Events.Single().Lines.ShouldContain(line => line.StartsWith("ATTENDEE;", StringComparison.Ordinal) && line.Contains("RSVP=TRUE") && line.EndsWith($"urn:uuid:{other}", StringComparison.Ordinal));
        whole.Events.Single()["ORGANIZER"].ShouldBe($"urn:uuid:{of.Department}");
        whole.Message.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("培训.ics");
        whole.Message.Headers.CacheControl!.NoStore.ShouldBeTrue();

        var own = Feed.Of(await of.Member.Get(path)).ShouldBeOpen();
        own.Events.Single().Lines.Where(line => line.StartsWith("ATTENDEE;", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldEndWith($"urn:uuid:{of.Person}");

        var kept = Feed.Of(await head.Get(path)).ShouldBeOpen();
        kept.Lines.ShouldContain("METHOD:PUBLISH");
        kept.Text.ShouldNotContain("ATTENDEE");
        (await stranger.Get(path)).ShouldBeProblem(403, "duty-separation");

        await of.Do("POST", $"/sessions/{session}/cancel", new { reason = "防汛" });
        var off = Feed.Of(await of.Of.Secretary.Get(path)).ShouldBeOpen();
        off.Lines.ShouldContain("METHOD:CANCEL");
        (off[session]["STATUS"], off[session].Sequence, off[session]["COMMENT"]).ShouldBe(("CANCELLED", 1, "防汛"));
    }

    [Fact]
    public async Task Nobody_is_invited_to_what_is_over_or_was_held()
    {
        var of = await Subscribed.Begin(host);
        var (over, held) = (await of.Session(days: -3), await of.Session(days: 0));
        await of.Do("POST", $"/sessions/{held}/hold");
        foreach (var (session, user) in new[] { (over, of.Of.Secretary), (held, of.Of.Secretary), (held, of.Member) })
        {
            var kept = Feed.Of(await user.Get($"/sessions/{session}/calendar")).ShouldBeOpen();
            kept.Lines.ShouldContain("METHOD:PUBLISH");
            kept.Text.ShouldNotContain("ATTENDEE");
            kept.Text.ShouldNotContain("RSVP");
        }
    }

    [Fact]
    public async Task Who_was_taken_off_the_roster_is_invited_no_more_and_the_answers_of_the_others_hold()
    {
        var of = await Subscribed.Begin(host);
        var other = await of.Of.Person();
        var session = await of.Session(new { kind = "training", title = "培训", heldOn = In(5) }, of.Person, other);
        (await of.Member.Post($"/sessions/{session}/replies", new { answer = "accepted" })).ShouldHave(200);
        var before = Feed.Of(await of.Of.Secretary.Get($"/sessions/{session}/calendar"))[session];

        await of.Do("PUT", $"/sessions/{session}/roster", new { people = new[] { new { personId = of.Person, capacity = "attending" } } });

        var after = Feed.Of(await of.Of.Secretary.Get($"/sessions/{session}/calendar"))[session];
        after.Lines.Where(line => line.StartsWith("ATTENDEE;", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("PARTSTAT=ACCEPTED");
        after.Sequence.ShouldBe(before.Sequence);
        string.CompareOrdinal(after["DTSTAMP"], before["DTSTAMP"]).ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task Nobody_is_invited_to_what_has_no_day()
    {
        var of = await Subscribed.Begin(host);
        var session = await of.Session(new { kind = "training", title = "培训", heldOn = In(40)[..7] }, of.Person);

        (await of.Of.Secretary.Get($"/sessions/{session}/calendar")).ShouldBeProblem(409, "wrong-state");
    }

    [Fact]
    public async Task People_answer_for_themselves_and_it_shows_and_is_no_leave()
    {
        var of = await Subscribed.Begin(host);
        var session = await of.Session();
        var stranger = await of.Of.User([Duty.Member], await of.Of.Person());

        (await stranger.Post($"/sessions/{session}/replies", new { personId = of.Person, answer = "declined" })).ShouldBeProblem(403, "duty-separation");
        (await stranger.Post($"/sessions/{session}/replies", new { answer = "declined" })).ShouldBeProblem(422, "not-on-roster");
        (await of.Member.Post($"/sessions/{session}/replies", new { note = "出差" })).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["answer"]);
        (await of.Member.Post($"/sessions/{session}/replies", new { answer = "declined", note = "出差" })).ShouldHave(200);

        var line = (await of.Of.Secretary.Get($"/sessions/{session}/attendance")).ShouldHave(200)["items"]![0]!;
        ((string?)line["reply"]!["answer"], (string?)line["reply"]!["note"], (bool)line["reply"]!["outdated"]!).ShouldBe(("declined", "出差", false));
        (line["leave"], (string?)line["status"]).ShouldBe((null, "unmarked"));
        ((string?)(await of.Member.Get($"/sessions/{session}")).ShouldHave(200)["roster"]!["people"]![0]!["reply"]!["answer"]).ShouldBe("declined");
        Feed.Of(await of.Of.Secretary.Get($"/sessions/{session}/calendar"))[session].Lines.ShouldContain(line => line.Contains("PARTSTAT=DECLINED"));

        await of.Do("POST", $"/sessions/{session}/replies", new { personId = of.Person, answer = "accepted" });
        line = (await of.Of.Secretary.Get($"/sessions/{session}/attendance")).ShouldHave(200)["items"]![0]!;
        ((string?)line["reply"]!["answer"], line["reply"]!["note"]).ShouldBe(("accepted", null));
    }

    [Fact]
    public async Task What_was_answered_before_a_change_no_longer_holds_and_is_not_taken_later()
    {
        var of = await Subscribed.Begin(host);
        var session = await of.Session();
        (await of.Member.Post($"/sessions/{session}/replies", new { answer = "accepted" })).ShouldHave(200);

        await of.Do("POST", $"/sessions/{session}/reschedule", new { heldOn = In(12), reason = "停电" });

        var line = (await of.Of.Secretary.Get($"/sessions/{session}/attendance")).ShouldHave(200)["items"]![0]!;
        ((bool)line["reply"]!["outdated"]!).ShouldBeTrue();
        Feed.Of(await of.Of.Secretary.Get($"/sessions/{session}/calendar"))[session].Lines.ShouldContain(each => each.Contains("PARTSTAT=NEEDS-ACTION"));
        (await Send(of.Member, session, Reply(of, session, "DECLINED", sequence: 0))).ShouldBeProblem(409, "wrong-state").Detail.ShouldNotBeNull().ShouldContain("变更前");
        (await Send(of.Member, session, Reply(of, session, sequence: 2))).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["file"]);
        (await Send(of.Member, session, Reply(of, session, sequence: 1))).ShouldHave(200);
        line = (await of.Of.Secretary.Get($"/sessions/{session}/attendance")).ShouldHave(200)["items"]![0]!;
        ((bool)line["reply"]!["outdated"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task The_file_that_a_calendar_program_wrote_says_whose_and_what()
    {
        var of = await Subscribed.Begin(host);
        var session = await of.Session();

        var answer = await Send(of.Of.Secretary, session, Reply(of, session, "TENTATIVE", comment: "视会期而定\\n请先留座"));

        ((Guid)answer.ShouldHave(200)["personId"]!, (string?)answer["reply"]!["answer"], (string?)answer["reply"]!["note"])
            .ShouldBe((of.Person, "tentative", "视会期而定 请先留座"));
        var before = await of.Of.Events();
        (await Send(of.Of.Secretary, session, Reply(of, session, "TENTATIVE", comment: "视会期而定\\n请先留座"))).ShouldHave(200);
        (await of.Of.Events()).ShouldBe(before);
        (await Send(of.Of.Secretary, session, Reply(of, session, "ACCEPTED", minutes: -30))).ShouldBeProblem(409, "wrong-state").Detail.ShouldNotBeNull().ShouldContain("更晚的回复");
        (await Send(of.Of.Secretary, session, Reply(of, session, "ACCEPTED", minutes: -1))).ShouldHave(200);
    }

    [Fact]
    public async Task Whose_it_is_is_not_believed()
    {
        var of = await Subscribed.Begin(host);
        var (session, other) = (await of.Session(), await of.Of.Person());
        var (stranger, elsewhere) = (await of.Of.User([Duty.Member], other), await of.Session(days: 14));
        var nobody = Reply(of, session).Replace($"urn:uuid:{of.Person}", "mailto:wang@example.org", StringComparison.Ordinal);

        (await Send(stranger, session, Reply(of, session))).ShouldBeProblem(403, "duty-separation");
        (await Send(of.Of.Secretary, session, Reply(of, session), new { personId = other })).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["personId"]);
        (await Send(of.Of.Secretary, elsewhere, Reply(of, session))).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["file"]);
        (await Send(of.Of.Secretary, session, nobody)).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["personId"]);
        (await Send(of.Of.Secretary, session, nobody, new { personId = of.Person })).ShouldHave(200);
        (await Send(of.Member, session, nobody.Replace("ACCEPTED", "DECLINED", StringComparison.Ordinal))).ShouldHave(200);
        (await Send(of.Member, session, Reply(of, session), new { answer = "accepted" })).ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["answer"]);
    }

    [Fact]
    public async Task What_is_no_reply_is_refused_with_a_sentence_and_changes_nothing()
    {
        var of = await Subscribed.Begin(host);
        var session = await of.Session();
        var good = Reply(of, session);
        var before = await of.Of.Events();
        byte[][] files =
        [
            [], [0xFF, 0xFE, 0x00], "你好"u8.ToArray(), new byte[InvitationSize + 1], Encoding.UTF8.GetBytes(good + new string(' ', InvitationSize)),
            Text(good.Replace("METHOD:REPLY", "METHOD:REQUEST", StringComparison.Ordinal)),
            Text(good.Replace(session.ToString(), "x", StringComparison.Ordinal)),
            Text(good.Replace("ACCEPTED", "DELEGATED", StringComparison.Ordinal)),
            Text(good.Replace("END:VEVENT", "ATTENDEE;PARTSTAT=ACCEPTED:urn:uuid:00000000-0000-0000-0000-000000000001\r\nEND:VEVENT", StringComparison.Ordinal)),
            Text(good.Replace("END:VCALENDAR", "BEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR", StringComparison.Ordinal)),
            Text(good.Replace("SEQUENCE:0", "SEQUENCE:2147483647", StringComparison.Ordinal)),
        ];

        foreach (var file in files)
        {
            var refused = await of.Member.Post($"/sessions/{session}/replies", Upload.Of(new { }, file, "reply.ics"));
            refused.ShouldBeProblem(400, "invalid-request").Faults.ShouldBe(["file"], refused.Text);
            ((string?)refused["errors"]!["file"]![0]).ShouldNotBeNullOrWhiteSpace();
        }

        (await of.Of.Events()).ShouldBe(before);
        (await Send(of.Member, session, good)).ShouldHave(200);

        static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
    }

    private const int InvitationSize = 256 * 1024;

    private static Task<StudyLog.Tests.Hosting.Reply> Send(User user, Guid session, string file, object? members = null) =>
        user.Post($"/sessions/{session}/replies", Upload.Of(members ?? new { }, Encoding.UTF8.GetBytes(file), "reply.ics"));

    // As programs write it.
    private static string Reply(Subscribed of, Guid session, string answer = "ACCEPTED", string? comment = null, int sequence = 0, int minutes = -10) =>
        $"""
         BEGIN:VCALENDAR
         VERSION:2.0
         PRODID:-//Some//Program//EN
         METHOD:REPLY
         BEGIN:VEVENT
         UID:{session}@studylog
         DTSTAMP:{DateTime.UtcNow.AddMinutes(minutes).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}
         SEQUENCE:{sequence}
         ORGANIZER:urn:uuid:{of.Of.Id}
         ATTENDEE;PARTSTAT={answer}:urn:uuid:{of.Person}
         COMMENT:{comment}
         END:VEVENT
         END:VCALENDAR
         """.ReplaceLineEndings("\r\n");
}
