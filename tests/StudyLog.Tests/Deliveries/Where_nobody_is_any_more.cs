using StudyLog.Accounts;
using StudyLog.Tests.Duties;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Deliveries;

public sealed class Where_nobody_is_any_more(HostFixture host)
{
    [Fact]
    public async Task What_was_given_up_for_a_channel_that_was_removed_is_not_sent_again()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, context) =>
        {
            context.Response.StatusCode = 410;
            return Task.CompletedTask;
        };
        await using var office = await SendingOffice.Begin(host);
        var channel = await office.Channel("webhook", receiver.Address);
        await office.Issue("整改落实");
        await TryUntilGivenUp(office);
        (await office.Committee.Clerk.Send(Delete($"/notice-channels/{channel}"))).Granted();

        var failed = (await office.Deliveries("failed")).ShouldHaveSingleItem();
        var answer = await office.Committee.Clerk.Send(Post($"/deliveries/{failed["id"]}/replay", new { }));
        (answer.Status, answer.Code).ShouldBe((404, "not-found"));
        (await office.Deliveries("failed")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_sent_again_to_an_account_that_wants_no_mail_any_more_ends()
    {
        await using var server = MailServer.Start();
        server.Recipient = "550 no such user";
        await using var office = await SendingOffice.Begin(host, server.Settings);
        var reader = await office.Committee.SignIn(null, [office.Committee.DepartmentId], Duty.DepartmentLiaison);
        (await reader.Send(Put("/me/notice-settings", new { address = "liaison@example.org", pace = "at-once" }))).Granted();
        await office.Issue("整改落实");
        await TryUntilGivenUp(office);
        (await reader.Send(Put("/me/notice-settings", new { address = "liaison@example.org", pace = "off" }))).Granted();

        var failed = (await office.Deliveries("failed")).ShouldHaveSingleItem();
        ((string)failed["problem"]!).ShouldBe("SMTP 550");
        (await office.Committee.Clerk.Send(Post($"/deliveries/{failed["id"]}/replay", new { }))).Granted();
        await office.Send();
        ((string)(await office.Deliveries("withdrawn")).ShouldHaveSingleItem()["problem"]!).ShouldBe("no mail");
    }

    [Fact]
    public async Task What_waits_for_a_channel_that_is_turned_off_says_so_and_names_no_time()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        var channel = await office.Channel("webhook", receiver.Address);
        await receiver.Close();
        await office.Issue("整改落实");
        await office.Send();
        (await office.Deliveries("waiting")).ShouldHaveSingleItem()["nextAt"].ShouldNotBeNull();

        (await office.Committee.Clerk.Send(Patch($"/notice-channels/{channel}", new { isOn = false }))).Granted();
        var waiting = (await office.Deliveries("waiting")).ShouldHaveSingleItem();
        waiting["nextAt"].ShouldBeNull();
        ((string)waiting["problem"]!).ShouldBe("channel off");
    }

    private static async Task TryUntilGivenUp(SendingOffice office)
    {
        for (var tries = 0; tries < 8; tries++)
        {
            await office.Send();
            office.Clock.GoOn(TimeSpan.FromMinutes(20) * (tries + 1));
        }

        office.Clock.Set(DateTimeOffset.UtcNow);
    }
}
