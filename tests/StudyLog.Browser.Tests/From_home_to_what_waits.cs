using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class From_home_to_what_waits(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task Records_that_came_back_stand_before_those_not_submitted_yet_and_say_so()
    {
        var organisation = await Organisation.Register(host);
        var held = await TitleOf(organisation, await organisation.HeldSession());
        var session = await organisation.SubmittedSession();
        (await organisation.Leader.Post($"/sessions/{session}/return", new { reason = "请补充发言" })).ShouldHave(200);
        var returned = await TitleOf(organisation, session);
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));

        await secretary.GoTo("/");
        var card = Card(secretary, "待完善记录");
        var rows = card.Locator(".rows > li");
        await rows.Nth(1).WaitForAsync();

        (await rows.Locator(".title").AllInnerTextsAsync()).ShouldBe([returned, held]);
        (await rows.Nth(0).Locator(".state").InnerTextAsync()).ShouldBe("已退回");
        (await rows.Nth(1).Locator(".state").CountAsync()).ShouldBe(0);
        (await card.Locator(".count").InnerTextAsync()).ShouldBe("2");
        await secretary.ShouldBeUsableByEverybody();

        await card.GetByRole(AriaRole.Link, new() { Name = "退回的记录 1 份" }).ClickAsync();
        await secretary.Page.Reaches(@"/sessions\?state=returned$");
        await secretary.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = returned }).WaitForAsync();
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Each_report_that_waits_leads_to_itself()
    {
        var organisation = await Organisation.Register(host);
        await organisation.SubmittedReport();
        var report = await organisation.SubmittedReport();
        await using var leader = await Visitor.Of(browser, host, await organisation.Account([Duty.GroupLeader]));

        await leader.GoTo("/");
        await Card(leader, "待审报告").Locator($".rows a[href$='{report}']").ClickAsync();

        await leader.Page.Reaches($"/period-reports/{report}$");
        await leader.Page.Locator("main").GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        leader.ShouldHaveNothingToComplainOf();
    }

    private static ILocator Card(Visitor visitor, string heading) => visitor.Page.Locator(".card", new() { Has = visitor.Page.Locator("h2", new() { HasTextString = heading }) });

    private static async Task<string> TitleOf(Organisation organisation, Guid session) => (string)(await organisation.Secretary.Get($"/sessions/{session}"))["title"]!;
}
