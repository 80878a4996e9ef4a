using System.Security.Cryptography;
using System.Text;
using System.Web;
using Microsoft.AspNetCore.Http;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Deliveries;

/// <summary>The robots of 企业微信, 钉钉 and 飞书, as each publishes how it is written to.</summary>
public sealed class Writing_to_groups(HostFixture host)
{
    private const string Secret = "SEC0123456789abcdef";

    [Fact]
    public async Task The_robot_of_wecom_gets_a_text()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, context) => Receiver.Robot(context);
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("wecom", new Uri(receiver.Address, "/cgi-bin/webhook/send?key=693a91f6"));
        await office.Issue("整改落实");
        await office.Send();

        var got = receiver.All.ShouldHaveSingleItem();
        got.Address.ShouldBe("/cgi-bin/webhook/send?key=693a91f6");
        ((string)got.Json["msgtype"]!).ShouldBe("text");
        ((string)got.Json["text"]!["content"]!).ShouldStartWith("新交办事项：整改落实\n“整改落实”");
        (await office.Deliveries("delivered")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_robot_of_dingtalk_gets_a_text_and_a_signature_in_its_address()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, context) => Receiver.Robot(context);
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("dingtalk", new Uri(receiver.Address, "/robot/send?access_token=abc"), Secret);
        await office.Issue("整改落实");
        await office.Send();

        var got = receiver.All.ShouldHaveSingleItem();
        var query = HttpUtility.ParseQueryString(got.Address.Split('?')[1]);
        query["access_token"].ShouldBe("abc");
        query["timestamp"].ShouldBe($"{office.Clock.GetUtcNow().ToUnixTimeMilliseconds()}");
        query["sign"].ShouldBe(Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{query["timestamp"]}\n{Secret}"))));
        ((string)got.Json["msgtype"]!).ShouldBe("text");
        ((string)got.Json["text"]!["content"]!).ShouldContain("整改落实");
    }

    [Fact]
    public async Task The_robot_of_feishu_gets_a_text_and_a_signature_in_its_body()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, context) => context.Response.WriteAsJsonAsync(new { code = 0, msg = "success", data = new { } });
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("feishu", new Uri(receiver.Address, "/open-apis/bot/v2/hook/abc"), Secret);
        await office.Issue("整改落实");
        await office.Send();

        var got = receiver.All.ShouldHaveSingleItem();
        ((string)got.Json["msg_type"]!).ShouldBe("text");
        ((string)got.Json["content"]!["text"]!).ShouldContain("整改落实");
        var timestamp = (string)got.Json["timestamp"]!;
        timestamp.ShouldBe($"{office.Clock.GetUtcNow().ToUnixTimeSeconds()}");
        ((string)got.Json["sign"]!).ShouldBe(Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{timestamp}\n{Secret}"), Array.Empty<byte>())));
    }

    [Fact]
    public async Task What_comes_together_is_written_together_as_far_as_a_message_holds_it()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, context) => Receiver.Robot(context);
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("wecom", receiver.Address);
        foreach (var number in Enumerable.Range(1, 12)) await office.Issue($"第{number}项：{new string('落', 80)}");
        await office.Send();

        var texts = receiver.All.Select(got => (string)got.Json["text"]!["content"]!).ToList();
        texts.Count.ShouldBeInRange(2, 11);
        texts.ShouldAllBe(text => Encoding.UTF8.GetByteCount(text) <= 2_048);
        foreach (var number in Enumerable.Range(1, 12)) string.Concat(texts).Split($"新交办事项：第{number}项").Length.ShouldBe(2, "each once");
        (await office.Deliveries("delivered")).Count.ShouldBe(12);
    }

    [Fact]
    public async Task No_more_messages_are_written_in_a_minute_than_a_robot_takes()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, context) => Receiver.Robot(context);
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("wecom", receiver.Address);
        foreach (var number in Enumerable.Range(1, 24)) await office.Issue($"第{number}项：{new string('落', 200)}");
        await office.Send();
        receiver.All.Count.ShouldBe(10);

        office.Clock.GoOn(TimeSpan.FromMinutes(1));
        await office.Send();
        receiver.All.Select(got => (string)got.Json["text"]!["content"]!).ShouldAllBe(text => Encoding.UTF8.GetByteCount(text) <= 2_048);
        (await office.Deliveries("delivered")).Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Nobody_is_called_by_what_people_write_and_letters_are_not_made_longer_than_they_are()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, context) => context.Response.WriteAsJsonAsync(new { code = 0 });
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("feishu", receiver.Address);
        await office.Issue("<at user_id=\"all\">所有人</at>" + new string('落', 3_000));
        await office.Send();

        var got = receiver.All.ShouldHaveSingleItem();
        ((string)got.Json["content"]!["text"]!).ShouldNotContain("<at");
        got.Body.ShouldContain("所有人");
        Encoding.UTF8.GetByteCount(got.Body).ShouldBeLessThan(20_000);
    }

    [Theory]
    [InlineData("<html>502</html>", "unexpected answer")]
    [InlineData("", "unexpected answer")]
    [InlineData("[1,2]", "unexpected answer")]
    [InlineData("{\"errcode\":\"nought\"}", "unexpected answer")]
    [InlineData("{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}", "93000 invalid webhook url")]
    public async Task Whatever_is_answered_that_does_not_say_that_it_was_taken_is_tried_again(string answer, string problem)
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, context) => context.Response.WriteAsync(answer);
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("wecom", receiver.Address);
        await office.Issue("整改落实");
        await office.Send();
        ((string)(await office.Deliveries("waiting")).ShouldHaveSingleItem()["problem"]!).ShouldBe(problem);

        receiver.Answers = (_, context) => Receiver.Robot(context);
        office.Clock.GoOn(TimeSpan.FromMinutes(2));
        await office.Send();
        (await office.Deliveries("delivered")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_robot_that_has_heard_too_much_is_left_alone_for_a_while()
    {
        await using var receiver = await Receiver.Start();
        receiver.Answers = (_, context) => Receiver.Robot(context, 45009, "api freq out of limit");
        await using var office = await SendingOffice.Begin(host);
        await office.Channel("wecom", receiver.Address);
        await office.Issue("整改落实");
        await office.Send();
        await office.Send();
        receiver.All.ShouldHaveSingleItem();
    }
}
