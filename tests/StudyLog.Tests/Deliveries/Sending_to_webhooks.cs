using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using StudyLog.Deliveries;
using StudyLog.Tests.Hosting;
using static StudyLog.Tests.Duties.Request;

namespace StudyLog.Tests.Deliveries;

public sealed class Sending_to_webhooks(HostFixture host)
{
    [Fact]
    public async Task A_notice_goes_out_once_signed_under_an_id_of_its_own()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        var channel = await office.Channel("webhook", new Uri(receiver.Address, "/hook"));
        var followUp = await office.Issue("整改落实");
        await office.Send();
        await office.Send();

        var got = receiver.All.ShouldHaveSingleItem();
        got.Address.ShouldBe("/hook");
        ((string)got.Json["type"]!).ShouldBe("notice.follow-up-issued");
        var data = got.Json["data"]!;
        ((Guid)data["streamId"]!).ShouldBe(followUp);
        ((string)data["subject"]!).ShouldBe("新交办事项：整改落实");
        ((string)data["link"]!).ShouldEndWith($"/follow-ups/{followUp}");
        ((Guid)data["organisationId"]!).ShouldBe(office.Committee.Id);

        var secret = (string)(await office.Committee.Clerk.Send(Get($"/notice-channels/{channel}"))).Granted().Json["secret"]!;
        var signed = $"{got.Headers["webhook-id"]}.{got.Headers["webhook-timestamp"]}.{got.Body}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes(signed)));
        got.Headers["webhook-signature"].ShouldBe($"v1,{signature}");
        long.Parse(got.Headers["webhook-timestamp"], CultureInfo.InvariantCulture).ShouldBe(office.Clock.GetUtcNow().ToUnixTimeSeconds());
        (await office.Deliveries("delivered")).ShouldHaveSingleItem()["id"]!.ToString().ShouldBe(got.Headers["webhook-id"]);
    }

    [Fact]
    public async Task Where_nobody_answers_nothing_is_lost_and_everything_goes_out_in_order_once_somebody_does()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("webhook", receiver.Address);
        await receiver.Close();
        var first = await office.Issue("第一项");
        await office.Suspend(first, "等待文件");
        await office.Issue("第二项");
        await office.Send();

        var waiting = await office.Deliveries("waiting");
        waiting.Count.ShouldBe(3);
        waiting.ShouldAllBe(item => (string)item["problem"]! == "ConnectionRefused" || (string)item["problem"]! == "ConnectionError");
        (await office.Committee.Clerk.Send(Get("/notice-channels"))).Granted().Json["items"]![0]!["obstacle"]!["problem"].ShouldNotBeNull();

        // Not before the minute is over, however often one looks.
        await receiver.OpenAgain();
        await office.Send();
        receiver.All.ShouldBeEmpty();
        office.Clock.GoOn(TimeSpan.FromMinutes(1));
        await office.Send();
        receiver.All.Select(got => $"{got.Json["type"]} {got.Json["data"]!["subject"]}").ShouldBe(
            ["notice.follow-up-issued 新交办事项：第一项", "notice.follow-up-suspended 事项暂缓：第一项", "notice.follow-up-issued 新交办事项：第二项"]);
        (await office.Deliveries("waiting")).ShouldBeEmpty();
        (await office.Committee.Clerk.Send(Get("/notice-channels"))).Granted().Json["items"]![0]!["obstacle"].ShouldBeNull();
    }

    [Fact]
    public async Task What_is_refused_keeps_back_what_follows_of_the_same_matter_and_nothing_else()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("webhook", receiver.Address);
        receiver.Answers = (got, context) =>
        {
            if (((string)got.Json["data"]!["subject"]!).EndsWith("坏的", StringComparison.Ordinal)) context.Response.StatusCode = 400;
            return Task.CompletedTask;
        };
        var bad = await office.Issue("坏的");
        await office.Issue("好的");
        await office.Send();
        await office.Suspend(bad, "等待文件");
        await office.Send();

        (await office.Deliveries("delivered")).ShouldHaveSingleItem()["subject"]!.ToString().ShouldBe("新交办事项：好的");
        (await office.Deliveries("waiting")).Count.ShouldBe(2, "What follows waits for what was refused.");

        // It is tried eight times, at longer and longer intervals, and then given up; then what follows is sent, and refused for itself.
        for (var tries = 0; tries < 20; tries++)
        {
            office.Clock.GoOn(TimeSpan.FromMinutes(61));
            await office.Send();
        }

        var failed = await office.Deliveries("failed");
        failed.Select(item => (string)item["subject"]!).ShouldBe(["事项暂缓：坏的", "新交办事项：坏的"]);
        failed.ShouldAllBe(item => (string)item["problem"]! == "HTTP 400" && (int)item["tries"]! == 8);
        var ids = receiver.All.Where(got => ((string)got.Json["data"]!["subject"]!) == "新交办事项：坏的").Select(got => got.Headers["webhook-id"]).ToList();
        ids.Count.ShouldBe(8);
        ids.ShouldBeSubsetOf([(string)failed[1]["id"]!], "It is the same delivery each time.");
    }

    [Fact]
    public async Task What_was_given_up_is_sent_again_under_its_id_when_somebody_wishes()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("webhook", receiver.Address);
        receiver.Answers = (_, context) =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };
        await office.Issue("整改落实");
        for (var tries = 0; tries < 8; tries++)
        {
            await office.Send();
            office.Clock.GoOn(TimeSpan.FromMinutes(20) * (tries + 1));
        }

        var failed = (await office.Deliveries("failed")).ShouldHaveSingleItem();
        receiver.Answers = (_, _) => Task.CompletedTask;
        office.Clock.Set(DateTimeOffset.UtcNow);
        (await office.Committee.Clerk.Send(Post($"/deliveries/{failed["id"]}/replay", new { }))).Granted();
        await office.Send();

        (await office.Deliveries("delivered")).ShouldHaveSingleItem()["id"]!.ToString().ShouldBe(failed["id"]!.ToString());
        receiver.All[^1].Headers["webhook-id"].ShouldBe(failed["id"]!.ToString());
        ((string)(await office.Committee.Clerk.Send(Post($"/deliveries/{failed["id"]}/replay", new { }))).Granted().Json["state"]!).ShouldBe("delivered", "It is taken, and not sent once more.");
    }

    [Fact]
    public async Task Who_answers_without_end_is_heard_no_longer_than_an_answer_takes()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("webhook", receiver.Address);
        receiver.Answers = async (_, context) =>
        {
            var garbage = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(garbage, context.RequestAborted);
        };
        await office.Issue("整改落实");
        await office.Send();

        (await office.Deliveries("delivered")).ShouldHaveSingleItem();
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Who_does_not_answer_in_time_is_tried_again_later()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("webhook", receiver.Address);
        receiver.Answers = (_, context) => Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted);
        await office.Issue("整改落实");
        await office.Send();

        ((string)(await office.Deliveries("waiting")).ShouldHaveSingleItem()["problem"]!).ShouldBe("timeout");
    }

    [Fact]
    public async Task A_channel_of_a_department_takes_what_is_for_it_and_one_for_reminders_takes_nothing_else()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("webhook", new Uri(receiver.Address, "/own"), departmentId: office.Committee.DepartmentId);
        await office.Channel("webhook", new Uri(receiver.Address, "/reminders"), remindersOnly: true);
        await office.Issue("本部门的");
        await office.Issue("别的部门的", await office.Committee.Department());
        await office.Send();

        receiver.All.ShouldHaveSingleItem().Json["data"]!["subject"]!.ToString().ShouldBe("新交办事项：本部门的");
        receiver.All[0].Address.ShouldBe("/own");
    }

    [Fact]
    public async Task What_waits_for_a_channel_that_is_turned_off_goes_out_when_it_is_turned_on_again_and_for_one_that_is_removed_never()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        var channel = await office.Channel("webhook", receiver.Address);
        await receiver.Close();
        await office.Issue("整改落实");
        await office.Send();
        (await office.Committee.Clerk.Send(Patch($"/notice-channels/{channel}", new { isOn = false }))).Granted();
        await receiver.OpenAgain();
        office.Clock.GoOn(TimeSpan.FromMinutes(5));
        await office.Send();
        receiver.All.ShouldBeEmpty();

        (await office.Committee.Clerk.Send(Patch($"/notice-channels/{channel}", new { isOn = true }))).Granted();
        await office.Send();
        receiver.All.ShouldHaveSingleItem();

        await receiver.Close();
        await office.Issue("又一项");
        await office.Send();
        (await office.Committee.Clerk.Send(Delete($"/notice-channels/{channel}"))).Granted();
        (await office.Deliveries("waiting")).ShouldBeEmpty();
        ((string)(await office.Deliveries("withdrawn")).ShouldHaveSingleItem()["problem"]!).ShouldBe("channel removed");
    }

    [Fact]
    public async Task A_webhook_whose_secret_is_taken_away_is_signed_with_another()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        var channel = await office.Channel("webhook", receiver.Address);
        var before = await Secret();
        (await office.Committee.Clerk.Send(Patch($"/notice-channels/{channel}", new { secret = (string?)null }))).Granted();
        (await Secret()).ShouldStartWith("whsec_");
        (await Secret()).ShouldNotBe(before);
        await office.Issue("整改落实");
        await office.Send();
        receiver.All.ShouldHaveSingleItem().Headers.Keys.ShouldContain("webhook-signature");

        async Task<string> Secret() => (string)(await office.Committee.Clerk.Send(Get($"/notice-channels/{channel}"))).Granted().Json["secret"]!;
    }

    [Fact]
    public async Task A_channel_tells_that_what_is_sent_is_refused_and_when_all_that_waits_for_it_is_tried_again()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, context) =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };
        await using var office = await SendingOffice.Begin(host);
        var channel = await office.Channel("webhook", receiver.Address);
        await office.Suspend(await office.Issue("整改落实"), "等待文件");
        await office.Send();

        var shown = (await office.Committee.Clerk.Send(Get($"/notice-channels/{channel}"))).Granted().Json;
        ((int)shown["waiting"]!).ShouldBe(2);
        ((string)shown["refusal"]!).ShouldBe("HTTP 404");
        var waiting = await office.Deliveries("waiting");
        waiting.Select(item => (DateTimeOffset)item["nextAt"]!).Distinct().ShouldHaveSingleItem().ShouldBeGreaterThan(office.Clock.GetUtcNow(), "What follows waits for what was refused.");
    }

    [Fact]
    public async Task What_was_refused_is_tried_at_once_when_the_address_is_mended()
    {
        await using var wrong = await Receiver.Start();
        await using var right = await Receiver.Start();
        wrong.Answers = (_, context) =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };
        await using var office = await SendingOffice.Begin(host);
        var channel = await office.Channel("webhook", wrong.Address);
        await office.Issue("整改落实");
        await office.Send();
        await office.Send();
        wrong.All.ShouldHaveSingleItem();

        (await office.Committee.Clerk.Send(Patch($"/notice-channels/{channel}", new { address = right.Address.AbsoluteUri }))).Granted();
        await office.Send();
        right.All.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_waits_is_tried_at_once_when_somebody_wishes()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("webhook", receiver.Address);
        await receiver.Close();
        await office.Issue("整改落实");
        await office.Send();
        await receiver.OpenAgain();
        await office.Send();
        receiver.All.ShouldBeEmpty();

        var waiting = (await office.Deliveries("waiting")).ShouldHaveSingleItem();
        (await office.Committee.Clerk.Send(Post($"/deliveries/{waiting["id"]}/replay", new { }))).Granted();
        await office.Send();
        receiver.All.ShouldHaveSingleItem().Headers["webhook-id"].ShouldBe(waiting["id"]!.ToString());
    }

    [Fact]
    public async Task A_retry_does_not_miss_the_look_of_its_minute_by_a_moment()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("webhook", receiver.Address);
        await receiver.Close();
        await office.Issue("整改落实");
        office.Clock.GoOn(TimeSpan.FromSeconds(1));
        await office.Send();
        await receiver.OpenAgain();
        office.Clock.GoOn(TimeSpan.FromSeconds(59));
        await office.Send();
        receiver.All.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data", null)]
    [InlineData("http://0.0.0.0/", null)]
    [InlineData("http://[fe80::1]/", null)]
    [InlineData("http://localhost/", "false")]
    [InlineData("http://127.0.0.1/", "false")]
    [InlineData("http://[::1]/", "false")]
    public async Task Nothing_is_sent_to_addresses_that_are_not_open(string address, string? inside)
    {
        await using var office = await SendingOffice.Begin(host, new KeyValuePair<string, string?>(OpenAddresses.Setting, inside));
        await office.Channel("webhook", new Uri(address));
        await office.Issue("整改落实");
        await office.Send();
        ((string)(await office.Deliveries("waiting")).ShouldHaveSingleItem()["problem"]!).ShouldBe("closed address");
    }

    [Fact]
    public async Task A_reminder_of_what_rests_meanwhile_is_not_sent_and_nobody_is_said_to_have_answered()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("webhook", receiver.Address, remindersOnly: true);
        await receiver.Close();
        var followUp = await office.Issue("整改落实", dueOn: Organisation.Today);
        await office.Remind();
        await office.Send();
        (await office.Deliveries("waiting")).ShouldHaveSingleItem()["subject"]!.ToString().ShouldStartWith("督办事项今日到期");

        await office.Suspend(followUp, "等待文件");
        office.Clock.GoOn(TimeSpan.FromMinutes(2));
        await office.Send();

        (await office.Deliveries("waiting")).ShouldBeEmpty();
        ((string)(await office.Deliveries("withdrawn")).ShouldHaveSingleItem()["problem"]!).ShouldBe("past");
        (await office.Committee.Clerk.Send(Get("/notice-channels"))).Granted().Json["items"]![0]!["obstacle"].ShouldNotBeNull();
    }

    [Fact]
    public async Task That_a_period_lacks_a_session_is_not_sent_once_one_is_planned()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("webhook", receiver.Address, remindersOnly: true);
        await receiver.Close();
        var (norm, reminders) = (new { kind = "party-lecture", per = "month", times = 1, by = "organisation" }, new { gapDays = 60 });
        (await office.Committee.Clerk.Send(Patch("/organisation", new { settings = new { frequencies = new[] { norm }, reminders } }))).Granted();
        await office.Remind();
        await office.Send();
        ((string)(await office.Deliveries("waiting")).ShouldHaveSingleItem()["kind"]!).ShouldBe("sessions-lacking");

        (await office.Committee.Clerk.Send(Post("/sessions", new { kind = "party-lecture", title = "党课", heldOn = $"{Organisation.Today:yyyy-MM-dd}" }))).Granted();
        (await office.Committee.Clerk.Send(Get("/deadlines"))).Granted();
        office.Clock.GoOn(TimeSpan.FromMinutes(2));
        await office.Send();

        (await office.Deliveries("waiting")).ShouldBeEmpty();
        (await office.Deliveries("withdrawn")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_trial_goes_the_same_way_and_is_in_nobodys_list()
    {
        await using var receiver = await Receiver.Start();
        await using var office = await SendingOffice.Begin(host);
        var channel = await office.Channel("webhook", receiver.Address);
        var delivery = (Guid)(await office.Committee.Clerk.Send(Post($"/notice-channels/{channel}/try", new { }))).Granted().Json["deliveryId"]!;
        await office.Send();

        receiver.All.ShouldHaveSingleItem().Headers["webhook-id"].ShouldBe(delivery.ToString("D"));
        ((int)(await office.Committee.Clerk.Send(Get("/notices"))).Granted().Json["total"]!).ShouldBe(0);
    }
}
