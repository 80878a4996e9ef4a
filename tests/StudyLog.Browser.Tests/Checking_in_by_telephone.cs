using System.Text.Json.Nodes;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Checking_in_by_telephone(Chromium browser, HostFixture host)
{
    private const int AtOnce = 6;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Thirty_people_check_in_while_the_code_is_projected_and_the_count_follows()
    {
        var of = await Organisation.Register(host);
        var session = await SessionOf(of, 30);
        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        await secretary.GoTo($"/sessions/{session}");
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "开启扫码签到" }).ClickAsync();
        await secretary.Page.GetByRole(AriaRole.Link, new() { Name = "投影二维码" }).ClickAsync();
        await secretary.Page.GetByRole(AriaRole.Img, new() { Name = "会场签到二维码" }).WaitForAsync();

        await Parallel.ForEachAsync(await Codes(of, session), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancellation }, async (line, _) =>
        {
            await using var telephone = await Visitor.Of(browser, host, Screen.Phone);
            var door = await new Door(telephone).Scan(await Projected(of, session));
            await door.CheckInAs((string)line["name"]!, (string)line["code"]!);
            await door.Done.WaitForAsync();
            telephone.ShouldHaveNothingToComplainOf();
        });

        await Count(secretary, 30).WaitForAsync();
        secretary.ShouldHaveNothingToComplainOf();
        var attendance = (await of.Secretary.Get($"/sessions/{session}/attendance?pageSize=50")).ShouldHave(200)["items"]!.AsArray();
        attendance.Select(place => ((string?)place!["status"], (string?)place["method"])).Distinct().ShouldBe([("present", "qr")]);
    }

    [Fact]
    public async Task The_projected_code_changes_by_itself()
    {
        var of = await Organisation.Register(host);
        var session = await SessionOf(of, 1);
        (await of.Secretary.Post($"/sessions/{session}/open-check-in")).ShouldHave(200);
        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));

        await secretary.GoTo($"/sessions/{session}/check-in");
        var code = secretary.Page.Locator(".projector-code");
        var (first, drawn) = (await code.TextContentAsync(), await secretary.Page.Locator(".qr").InnerHTMLAsync());
        await secretary.Page.Locator(".projector-code").Filter(new() { HasNotText = first! }).WaitForAsync();

        (await secretary.Page.Locator(".qr").InnerHTMLAsync()).ShouldNotBe(drawn);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Who_comes_in_is_counted_without_asking_for_the_code_again()
    {
        var of = await Organisation.Register(host);
        var session = await SessionOf(of, 1);
        (await of.Secretary.Post($"/sessions/{session}/open-check-in")).ShouldHave(200);
        var account = await of.Account([Duty.StudySecretary]);
        await using var secretary = await Visitor.Of(browser, host, account);
        await secretary.GoTo($"/sessions/{session}/check-in");
        var code = secretary.Page.Locator(".projector-code");

        // Right after it changed there is time until it changes again; who may not see it any more would be refused the next.
        await code.Filter(new() { HasNotText = (await code.TextContentAsync())! }).WaitForAsync();
        (await (await of.User(Duty.SystemAdministrator)).Patch($"/users/{account.Id}", new { roles = new[] { "group-leader" } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/attendance", new { othersPresent = true })).ShouldHave(200);

        await Count(secretary, 1).WaitForAsync(new() { Timeout = 10_000 });
        (await code.CountAsync()).ShouldBe(1);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task What_is_projected_goes_away_as_soon_as_check_in_is_closed()
    {
        var of = await Organisation.Register(host);
        var session = await SessionOf(of, 1);
        (await of.Secretary.Post($"/sessions/{session}/open-check-in")).ShouldHave(200);
        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        await secretary.GoTo($"/sessions/{session}/check-in");
        var code = secretary.Page.Locator(".projector-code");
        await code.Filter(new() { HasNotText = (await code.TextContentAsync())! }).WaitForAsync();

        (await of.Secretary.Post($"/sessions/{session}/close-check-in")).ShouldHave(200);

        await code.WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = 10_000 });
        await secretary.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_telephone_that_knows_whose_it_is_asks_for_nothing_and_can_be_given_to_somebody_else()
    {
        var of = await Organisation.Register(host);
        var session = await SessionOf(of, 2);
        (await of.Secretary.Post($"/sessions/{session}/open-check-in")).ShouldHave(200);
        var lines = await Codes(of, session);
        await using var telephone = await Visitor.Of(browser, host, Screen.Phone);

        await telephone.GoTo((string)lines[0]["address"]!);
        await telephone.Page.GetByRole(AriaRole.Status).WaitForAsync();
        var door = await new Door(telephone).Scan(await Projected(of, session));
        (await door.Name.CountAsync()).ShouldBe(0);
        await door.CheckIn();
        await door.Done.Filter(new() { HasText = (string)lines[0]["name"]! }).WaitForAsync();

        await telephone.Page.GetByRole(AriaRole.Button, new() { Name = $"我不是{lines[0]["name"]}" }).ClickAsync();
        await door.CheckInAs((string)lines[1]["name"]!, (string)lines[1]["code"]!);
        await door.Done.Filter(new() { HasText = (string)lines[1]["name"]! }).WaitForAsync();
        telephone.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Whoever_is_refused_reads_why_and_nothing_is_noted()
    {
        var of = await Organisation.Register(host);
        var session = await SessionOf(of, 2);
        var lines = await Codes(of, session);
        await using var telephone = await Visitor.Of(browser, host, Screen.Phone);
        foreach (var status in new[] { 400, 409 }) telephone.ExpectedStatuses.Add(status);
        (await of.Secretary.Post($"/sessions/{session}/open-check-in")).ShouldHave(200);
        var address = await Projected(of, session);

        var door = await new Door(telephone).Scan(address);
        await door.CheckInAs("不在名单上的人", "12345678");
        await door.Refusal.Filter(new() { HasText = "名单上没有这个姓名" }).WaitForAsync();
        await door.CheckInAs((string)lines[0]["name"]!, (string)lines[1]["code"]!);
        await door.Refusal.Filter(new() { HasText = "签到码与姓名不符" }).WaitForAsync();

        await door.Scan(address[..^8] + "00000000");
        await door.CheckInAs((string)lines[0]["name"]!, (string)lines[0]["code"]!);
        await door.Refusal.Filter(new() { HasText = "二维码已经更新" }).WaitForAsync();

        (await of.Secretary.Post($"/sessions/{session}/close-check-in")).ShouldHave(200);
        await door.Scan(address);
        await door.CheckIn();
        await door.Refusal.Filter(new() { HasText = "没有开放本人签到" }).WaitForAsync();

        var record = (await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200);
        record["roster"]!["people"]!.AsArray().Select(place => (string?)place!["status"]).Distinct().ShouldBe(["unmarked"]);
    }

    [Fact]
    public async Task The_audit_trail_names_whoever_checked_in_without_an_account()
    {
        var of = await Organisation.Register(host);
        var session = await SessionOf(of, 1);
        (await of.Secretary.Post($"/sessions/{session}/open-check-in")).ShouldHave(200);
        var line = (await Codes(of, session))[0];
        await using var telephone = await Visitor.Of(browser, host, Screen.Phone);
        var door = await new Door(telephone).Scan(await Projected(of, session));
        await door.CheckInAs((string)line["name"]!, (string)line["code"]!);
        await door.Done.WaitForAsync();
        await using var auditor = await Visitor.Of(browser, host, await of.Account([Duty.Auditor]));

        var desk = await new Desk(auditor).Open("/audit?command=CheckIn");

        await desk.Main.Locator("tbody tr").Filter(new() { HasText = "签到" }).WaitForAsync();
        await desk.Link($"{line["name"]}（无账号）").ClickAsync();
        await auditor.Page.Reaches(@"/audit\?userId=[^/]*$");
        await desk.Link($"{line["name"]}（无账号）").WaitForAsync();
        telephone.ShouldHaveNothingToComplainOf();
        auditor.ShouldHaveNothingToComplainOf();
    }

    private static async Task<Guid> SessionOf(Organisation of, int count)
    {
        var people = new List<Guid>();
        for (var number = 0; number < count; number++) people.Add(await of.Person());
        return await of.SessionOfToday([.. people]);
    }

    private static async Task<IReadOnlyList<JsonNode>> Codes(Organisation of, Guid session) =>
        [.. (await of.Secretary.Get($"/sessions/{session}/personal-codes")).ShouldHave(200)["items"]!.AsArray().Select(line => line!)];

    private static async Task<string> Projected(Organisation of, Guid session) =>
        (string)(await of.Secretary.Get($"/sessions/{session}/check-in-code")).ShouldHave(200)["address"]!;

    private static ILocator Count(Visitor secretary, int people) =>
        secretary.Page.Locator(".projector-count", new() { HasTextString = $"已到 {people} 人" });
}
