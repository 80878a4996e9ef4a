using System.Text.Json.Nodes;
using MimeKit;
using StudyLog.Accounts;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Deliveries;

public sealed class Sending_mail(HostFixture host)
{
    [Fact]
    public async Task Whoever_wants_it_at_once_gets_what_came_in_one_mail_with_links()
    {
        await using var server = MailServer.Start();
        await using var office = await Begin(server);
        var reader = await Wishes(office, "liaison@example.org", "at-once");
        var (first, second) = (await office.Issue("第一项"), await office.Issue("第二项"));
        await office.Send();
        await office.Send();

        var mail = server.Taken.ShouldHaveSingleItem();
        mail.To.Mailboxes.Single().Address.ShouldBe("liaison@example.org");
        mail.From.Mailboxes.Single().Address.ShouldBe("studylog@example.org");
        mail.Subject.ShouldBe("县直机关工委：2 条消息");
        mail.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        foreach (var id in new[] { first, second })
        {
            mail.TextBody!.ShouldContain($"https://study.example.org/follow-ups/{id}");
            mail.HtmlBody!.ShouldContain($"https://study.example.org/follow-ups/{id}");
        }

        (await office.Deliveries("delivered")).Select(item => (string)item["target"]!).Distinct().ShouldBe([reader.Account.UserName!]);
    }

    [Fact]
    public async Task A_single_notice_is_the_subject_itself_in_the_language_that_was_wished()
    {
        await using var server = MailServer.Start();
        await using var office = await Begin(server);
        await Wishes(office, "liaison@example.org", "at-once", "en");
        await office.Issue("整改落实");
        await office.Send();

        server.Taken.ShouldHaveSingleItem().Subject.ShouldBe("New follow-up: 整改落实");
    }

    [Fact]
    public async Task Whoever_wants_it_once_a_day_gets_it_at_the_time_of_reminders()
    {
        await using var server = MailServer.Start();
        await using var office = await Begin(server);
        await Wishes(office, "liaison@example.org", "daily");
        await office.Issue("整改落实");
        await office.Send();
        var next = DateTimeOffset.Parse((string)(await office.Deliveries("waiting")).ShouldHaveSingleItem()["nextAt"]!, System.Globalization.CultureInfo.InvariantCulture);
        next.TimeOfDay.ShouldBe(new TimeSpan(8, 30, 0));
        (next - office.Clock.GetUtcNow()).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromDays(1));

        office.Clock.Set(next.AddMinutes(-1));
        await office.Send();
        server.Taken.ShouldBeEmpty();
        office.Clock.Set(next);
        await office.Send();
        server.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whoever_wants_none_gets_none_and_what_waits_is_not_sent()
    {
        await using var server = MailServer.Start();
        await using var office = await Begin(server);
        var reader = await Wishes(office, "liaison@example.org", "daily");
        await office.Issue("整改落实");
        await office.Send();
        (await reader.Send(Put("/me/notice-settings", new { address = "liaison@example.org", pace = "off" }))).Granted();
        office.Clock.GoOn(TimeSpan.FromDays(2));
        await office.Send();

        server.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_that_was_taken_without_an_answer_is_sent_again_as_the_same_mail()
    {
        await using var server = MailServer.Start();
        await using var office = await Begin(server);
        await Wishes(office, "liaison@example.org", "at-once");
        await office.Issue("第一项");
        server.GoesAwayAfterTaking = true;
        await office.Send();
        (await office.Deliveries("waiting")).ShouldHaveSingleItem();

        server.GoesAwayAfterTaking = false;
        await office.Issue("第二项");
        office.Clock.GoOn(TimeSpan.FromMinutes(2));
        await office.Send();

        server.Taken.Count.ShouldBe(3);
        server.Taken[1].MessageId.ShouldBe(server.Taken[0].MessageId);
        server.Taken[1].Subject.ShouldBe("新交办事项：第一项", "What came since is in a mail of its own.");
        server.Taken[2].MessageId.ShouldNotBe(server.Taken[0].MessageId);
        (await office.Deliveries("waiting")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recipient_that_the_server_does_not_know_is_told_to_the_administrator()
    {
        await using var server = MailServer.Start();
        await using var office = await Begin(server);
        await Wishes(office, "nobody@example.org", "at-once");
        server.Recipient = "550 no such user";
        await office.Issue("整改落实");
        await office.Send();

        ((string)(await office.Deliveries("waiting")).ShouldHaveSingleItem()["problem"]!).ShouldBe("SMTP 550");
    }

    [Fact]
    public async Task A_server_that_is_away_loses_nothing()
    {
        var server = MailServer.Start();
        await using var office = await Begin(server);
        await Wishes(office, "liaison@example.org", "at-once");
        await server.DisposeAsync();
        foreach (var number in Enumerable.Range(1, 3)) await office.Issue($"第{number}项");
        await office.Send();
        (await office.Deliveries("waiting")).Count.ShouldBe(3);

        // After three days it is given up, and shown; but not before it was tried once more, since nobody may have tried for days.
        office.Clock.GoOn(TimeSpan.FromDays(4));
        await office.Send();
        (await office.Deliveries("waiting")).Count.ShouldBe(3);
        await office.Send();
        (await office.Deliveries("failed")).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("王芳 <wang@example.org>")]
    [InlineData("a@b, c@d")]
    [InlineData("wang@")]
    public async Task What_is_no_mail_address_is_refused(string address)
    {
        await using var office = await SendingOffice.Begin(host);
        (await office.Committee.Clerk.Send(Put("/me/notice-settings", new { address, pace = "at-once" }))).Code.ShouldBe("invalid-request");
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_waits_for_one()
    {
        await using var office = await SendingOffice.Begin(host, new KeyValuePair<string, string?>("StudyLog:Mail:Host", ""));
        var reader = await Wishes(office, "liaison@example.org", "at-once");
        await office.Issue("整改落实");
        await office.Send();
        (await office.Deliveries("waiting")).ShouldBeEmpty();
        ((bool)(await reader.Send(Get("/me/notice-settings"))).Granted().Json["mailIsSet"]!).ShouldBeFalse();
        (await reader.Send(Post("/me/notice-settings/try", new { }))).Code.ShouldBe("wrong-state");
    }

    [Fact]
    public async Task Whom_no_account_can_be_read_for_is_shown_to_the_administrator()
    {
        await using var office = await SendingOffice.Begin(host);
        var department = await office.Committee.Department();
        await office.Issue("整改落实", department);
        await office.Send();

        (await office.Deliveries("failed")).ShouldBeEmpty();
        var nobody = (await Unreached(office)).ShouldHaveSingleItem()!;
        ((Guid)nobody["who"]!["id"]!, (int)nobody["notices"]!).ShouldBe((department, 1));

        await office.Committee.SignIn(null, [department], Duty.DepartmentLiaison);
        (await Unreached(office)).ShouldBeEmpty();
    }

    private static async Task<JsonArray> Unreached(SendingOffice office) =>
        (await office.Committee.Clerk.Send(Get("/deliveries/unreached"))).Granted().Json["items"]!.AsArray();

    private Task<SendingOffice> Begin(MailServer server) => SendingOffice.Begin(host, server.Settings);

    private static async Task<Caller> Wishes(SendingOffice office, string address, string pace, string language = "zh")
    {
        var reader = await office.Committee.SignIn(null, [office.Committee.DepartmentId], Duty.DepartmentLiaison);
        await office.Committee.SignIn(office.Committee.PersonId, [], Duty.Member);
        (await reader.Send(Put("/me/notice-settings", new { address, pace, language }))).Granted();
        return reader;
    }
}
