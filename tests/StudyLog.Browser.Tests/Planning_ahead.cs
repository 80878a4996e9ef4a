using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Planning_ahead(Chromium browser, HostFixture host)
{
    [Theory]
    [InlineData("/sessions/new", "日期", "2027-09-01", "地点", "二楼会议室")]
    [InlineData("/sessions/recurring", "几号", "3", "自", "2027-09-01")]
    public async Task What_is_typed_of_a_plan_outlives_a_reload_field_by_field(string path, string first, string one, string second, string other)
    {
        var of = await Organisation.Register(host);
        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        var (here, there) = (secretary.Page.GetByLabel(first, new() { Exact = true }), secretary.Page.GetByLabel(second, new() { Exact = true }));
        await secretary.GoTo(path);
        await here.FillAsync(one);
        await there.FillAsync(other);
        await there.BlurAsync();

        await secretary.Page.ReloadAsync();
        await secretary.BeReady();

        await Wait.Until(async () => await here.InputValueAsync() == one && await there.InputValueAsync() == other, TimeSpan.FromSeconds(30));
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task What_is_typed_of_a_copy_stays_when_another_plan_is_done()
    {
        var of = await Organisation.Register(host);
        var earlier = await of.Session();
        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        var venue = secretary.Page.GetByLabel("地点", new() { Exact = true });
        await secretary.GoTo($"/sessions/new?copy={earlier}");
        await venue.FillAsync("二楼会议室");
        await venue.BlurAsync();

        await secretary.GoTo("/sessions/new");
        await secretary.Page.GetByLabel("标题").FillAsync("另一场");
        await secretary.Page.GetByLabel("日期", new() { Exact = true }).FillAsync("2027-09-01");
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "建立场次" }).ClickAsync();
        await secretary.Page.Locator(".recorder-head").WaitForAsync();
        await secretary.GoTo($"/sessions/new?copy={earlier}");

        await Wait.Until(async () => await venue.InputValueAsync() == "二楼会议室", TimeSpan.FromSeconds(30));
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_theme_day_every_month_is_proposed_past_days_off_looked_through_and_planned()
    {
        var of = await Organisation.Register(host);
        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        var page = secretary.Page;
        await secretary.GoTo("/sessions/recurring");
        await page.GetByLabel("标题").FillAsync("主题党日");
        await page.GetByLabel("几号").FillAsync("1");
        await page.GetByLabel("自", new() { Exact = true }).FillAsync("2027-09-01");
        await page.GetByLabel("至", new() { Exact = true }).FillAsync("2027-12-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "列出日期" }).ClickAsync();

        // 1 October 2027 is National Day, a Friday; the 4th a working day by the law.
        var rows = page.Locator(".proposed tbody tr");
        await rows.Nth(3).WaitForAsync();
        (await rows.CountAsync()).ShouldBe(4);
        (await rows.Nth(1).Locator("input[type=date]").InputValueAsync()).ShouldBe("2027-10-04");
        (await rows.Nth(1).TextContentAsync())!.ShouldContain("国庆节");
        await rows.Nth(2).Locator("input[type=checkbox]").UncheckAsync();
        await rows.Nth(3).Locator("input[type=date]").FillAsync("2027-12-08");
        await page.GetByRole(AriaRole.Button, new() { Name = "安排 3 场" }).ClickAsync();
        await page.GetByText("已安排 3 场，共 3 场").WaitForAsync();

        var planned = (await of.Secretary.Get("/sessions?from=2027-09-01&to=2027-12-31")).ShouldHave(200)["items"]!.AsArray();
        planned.Select(session => $"{session!["date"]} {session["title"]} {session["kind"]}").Order(StringComparer.Ordinal).ShouldBe(
        [
            "2027-09-01 主题党日（2027年9月） theme-day", "2027-10-04 主题党日（2027年10月） theme-day", "2027-12-08 主题党日（2027年12月） theme-day",
        ]);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_session_is_planned_as_an_earlier_one_was_with_its_roster_and_agenda()
    {
        var of = await Organisation.Register(host);
        var people = new[] { await of.Person(), await of.Person() };
        var earlier = await of.SessionWith(people);
        (await of.Secretary.Patch($"/sessions/{earlier}", new { venue = "三楼会议室", studyHours = 2.5, chair = new { personId = people[0] } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{earlier}/agenda-items", new { title = "传达学习", firstItem = true })).ShouldHave(201);
        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        var page = secretary.Page;

        await secretary.GoTo($"/sessions/{earlier}");
        await page.GetByRole(AriaRole.Link, new() { Name = "复制为新场次" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "议程" }).CheckAsync();
        await page.GetByLabel("日期", new() { Exact = true }).FillAsync("2031-03-05");
        await page.GetByRole(AriaRole.Button, new() { Name = "建立场次" }).ClickAsync();
        await page.Reaches("/sessions/[0-9a-f-]{36}$");

        var copy = (await of.Secretary.Get($"/sessions/{page.Url[^36..]}")).ShouldHave(200);
        Guid.Parse(page.Url[^36..]).ShouldNotBe(earlier);
        ((string?)copy["heldOn"], (string?)copy["venue"], (decimal?)copy["studyHours"], (Guid?)copy["chair"]!["personId"])
            .ShouldBe(("2031-03-05", "三楼会议室", 2.5m, people[0]));
        copy["roster"]!["people"]!.AsArray().Select(place => (Guid)place!["personId"]!).ShouldBe(people);
        copy["agendaItems"]!.AsArray().Select(item => $"{item!["title"]} {item["firstItem"]}").ShouldBe(["传达学习 true"]);
        secretary.ShouldHaveNothingToComplainOf();
    }
}
