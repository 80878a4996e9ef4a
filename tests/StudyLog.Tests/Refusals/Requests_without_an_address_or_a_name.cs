using System.Net.Http.Headers;
using StudyLog.Accounts;
using StudyLog.Tests.Hosting;

namespace StudyLog.Tests.Refusals;

/// <summary>Who nobody knows, where nothing is, and in which language it is said.</summary>
public sealed class Requests_without_an_address_or_a_name(RecordOfARemark record, HostFixture host) : IClassFixture<RecordOfARemark>
{
    private const string InChinese = "没有这个地址，请核对后再试。";
    private const string InEnglish = "There is nothing at this address. Please check it and try again.";

    public static TheoryData<string> NoTokens => ["", "Bearer", "Bearer ", "Bearer nonsense", "Basic YWRtaW46YWRtaW4=", "Bearer CfDJ8AAAA"];

    [Theory]
    [MemberData(nameof(NoTokens))]
    public async Task Without_a_token_nothing_is_done(string authorization) => await ShouldBeTurnedAway(authorization);

    [Fact]
    public async Task With_an_altered_token_nothing_is_done()
    {
        var token = record.Organisation.Token(await record.Organisation.Account([Duty.StudySecretary]), TimeSpan.FromHours(1));

        foreach (var place in (int[])[10, token.Length / 2, token.Length - 5])
            await ShouldBeTurnedAway($"Bearer {token[..place]}{(token[place] == 'A' ? 'B' : 'A')}{token[(place + 1)..]}");
    }

    [Fact]
    public async Task With_an_expired_token_nothing_is_done()
    {
        var account = await record.Organisation.Account([Duty.StudySecretary]);

        await ShouldBeTurnedAway($"Bearer {record.Organisation.Token(account, TimeSpan.FromSeconds(-1))}");
        (await Send($"Bearer {record.Organisation.Token(account, TimeSpan.FromMinutes(1))}", "GET", "/api/v1/me")).ShouldHave(200);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/sessions/seven")]
    [InlineData("/sessions/00000000-0000-0000-0000-00000000000")]
    [InlineData("/../../etc/passwd")]
    public async Task An_unknown_address_is_told_to_be_unknown(string path) => (await record.Secretary.Get(path)).ShouldBeProblem(404, "not-found").Detail.ShouldBe(InChinese);

    [Fact]
    public async Task It_is_so_without_a_token_too() => (await Send("", "GET", "/nowhere")).ShouldBeProblem(404, "not-found");

    [Theory]
    [InlineData("DELETE", "")]
    [InlineData("PUT", "")]
    [InlineData("GET", "/hold")]
    [InlineData("PATCH", "/remarks")]
    public async Task A_method_that_is_not_offered_is_told_so(string method, string path)
    {
        var answer = await record.Throw(() => record.Secretary.SendText(method, record.Session + path, "{}"));

        answer.ShouldBeProblem(405, "method-not-allowed").Detail.ShouldBe("这个地址不支持该操作方式。");
    }

    [Fact]
    public async Task The_client_s_correlation_id_is_taken_over_and_told()
    {
        var answer = await Ask(("X-Correlation-ID", "upload.2022:10-25_a"));

        answer.Header("X-Correlation-ID").ShouldBe("upload.2022:10-25_a");
        ((string?)answer["correlationId"]).ShouldBe("upload.2022:10-25_a");
    }

    [Theory]
    [InlineData("")]
    [InlineData("with spaces")]
    [InlineData("<script>")]
    public async Task Otherwise_one_is_made(string given)
    {
        var answer = await Ask(("X-Correlation-ID", given));

        Guid.TryParse(answer.Header("X-Correlation-ID"), out _).ShouldBeTrue();
        ((string?)answer["correlationId"]).ShouldBe(answer.Header("X-Correlation-ID"));
    }

    [Fact]
    public async Task One_that_is_too_long_is_not_taken_over() =>
        Guid.TryParse((await Ask(("X-Correlation-ID", new string('a', 101)))).Header("X-Correlation-ID"), out _).ShouldBeTrue();

    [Theory]
    [InlineData(null, InChinese)]
    [InlineData("zh-CN", InChinese)]
    [InlineData("zh", InChinese)]
    [InlineData("zh-TW", InChinese)]
    [InlineData("zh-Hans-CN", InChinese)]
    [InlineData("fr", InChinese)]
    [InlineData("fr-CA, de;q=0.5", InChinese)]
    [InlineData("*", InChinese)]
    [InlineData("nonsense;;q=x", InChinese)]
    [InlineData("en", InEnglish)]
    [InlineData("en-GB", InEnglish)]
    [InlineData("en-US,en;q=0.9,zh-CN;q=0.8", InEnglish)]
    [InlineData("fr, en;q=0.5", InEnglish)]
    [InlineData("en;q=0.4, zh;q=0.8", InChinese)]
    [InlineData("zh-TW,zh;q=0.9,en;q=0.8", InChinese)]
    [InlineData("zh;q=0, en", InEnglish)]
    public async Task The_language_is_the_one_that_is_wished_or_Chinese(string? wished, string sentence)
    {
        var answer = wished is null ? await Ask() : await Ask(("Accept-Language", wished));

        answer.ShouldBeProblem(404, "not-found").Detail.ShouldBe(sentence);
        answer.Header("Content-Language").ShouldBe(sentence == InEnglish ? "en" : "zh-CN");
    }

    private Task<Reply> Ask(params (string Name, string Value)[] headers) => record.Secretary.Send("GET", "/nowhere", content: null, headers);

    private async Task ShouldBeTurnedAway(string authorization)
    {
        var answer = await record.Throw(() => Send(authorization, "POST", $"/api/v1{record.Remarks}"));

        answer.ShouldBeProblem(401, "unauthenticated").Detail.ShouldBe("请先登录；如果登录已过期，请重新登录后再试。");
        answer.Message.Headers.WwwAuthenticate.ShouldBe([new AuthenticationHeaderValue("Bearer")]);
    }

    private async Task<Reply> Send(string authorization, string method, string path)
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (method == "POST") request.Content = System.Net.Http.Json.JsonContent.Create(new { kind = "consensus", text = "大家认为" });
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Reply.Of(await client.SendAsync(request, TestContext.Current.CancellationToken));
    }
}
