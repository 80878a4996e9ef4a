using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Announced_days_off(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task A_year_is_entered_line_by_line_and_days_are_proposed_by_it()
    {
        var of = await Organisation.Register(host);
        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        var desk = await new Desk(secretary).Open("/settings");

        await desk.Main.GetByLabel("录入哪一年").FillAsync("2027");
        await desk.Press("增加这一年");
        var year = desk.Main.GetByRole(AriaRole.Region, new() { Name = "2027年放假安排", Exact = true });
        await Fill(year, 1, "国庆节", "放假", "2027-10-01", "2027-10-07");
        await year.GetByRole(AriaRole.Button, new() { Name = "增加一行" }).ClickAsync();
        await Fill(year, 2, "国庆节", "调休上班", "2027-10-07", "");
        await year.GetByRole(AriaRole.Button, new() { Name = "保存 2027年放假安排" }).ClickAsync();
        await year.Locator(".problem li", new() { HasText = "同一天既放假又上班" }).WaitForAsync();

        await Fill(year, 2, "国庆节", "调休上班", "2027-10-09", "");
        await Line(year, 2).GetByText("星期六").WaitForAsync();
        await year.GetByRole(AriaRole.Button, new() { Name = "保存 2027年放假安排" }).ClickAsync();
        await year.GetByRole(AriaRole.Status).GetByText("2027年放假安排已保存。").WaitForAsync();
        await year.GetByText("放假 7 天，调休上班 1 天").WaitForAsync();
        (await year.Locator(".problem").CountAsync()).ShouldBe(0);
        (await of.Secretary.Get("/organisation/days-off")).ShouldHave(200)["years"]![0]!["days"]!.AsArray().Count.ShouldBe(2);

        var page = secretary.Page;
        await secretary.GoTo("/sessions/recurring");
        await page.GetByLabel("标题").FillAsync("主题党日");
        await page.GetByLabel("几号").FillAsync("4");
        await page.GetByLabel("自", new() { Exact = true }).FillAsync("2027-10-01");
        await page.GetByLabel("至", new() { Exact = true }).FillAsync("2028-01-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "列出日期" }).ClickAsync();
        var rows = page.Locator(".proposed tbody tr");
        await rows.Nth(3).WaitForAsync();
        (await rows.Nth(0).Locator("input[type=date]").InputValueAsync()).ShouldBe("2027-10-08");
        (await rows.Nth(0).TextContentAsync())!.ShouldContain("原为 2027-10-04，国庆节");
        await page.GetByText("2028年的放假安排还没有录入").WaitForAsync();
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_line_is_removed_and_whoever_keeps_no_settings_only_reads()
    {
        var of = await Organisation.Register(host);
        (await of.Secretary.Put("/organisation/days-off/2027", new
        {
            days = new[]
            {
                new { from = "2027-05-01", to = "2027-05-05", name = "劳动节", kind = "off" },
                new { from = "2027-10-01", to = "2027-10-07", name = "国庆节", kind = "off" },
            },
        })).ShouldHave(200);
        await using var member = await Visitor.Of(browser, host, await of.Account([Duty.Member]));
        var read = (await new Desk(member).Open("/settings")).Main.GetByRole(AriaRole.Region, new() { Name = "2027年放假安排", Exact = true });
        (await Line(read, 2).GetByLabel("节日名称").InputValueAsync()).ShouldBe("国庆节");
        (await Line(read, 2).GetByLabel("节日名称").IsDisabledAsync()).ShouldBeTrue();
        (await read.GetByRole(AriaRole.Button).CountAsync()).ShouldBe(0);
        member.ShouldHaveNothingToComplainOf();

        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        var year = (await new Desk(secretary).Open("/settings")).Main.GetByRole(AriaRole.Region, new() { Name = "2027年放假安排", Exact = true });
        await year.GetByRole(AriaRole.Button, new() { Name = "移除 第 1 行" }).ClickAsync();
        await year.GetByRole(AriaRole.Button, new() { Name = "保存 2027年放假安排" }).ClickAsync();
        await year.GetByRole(AriaRole.Status).GetByText("2027年放假安排已保存。").WaitForAsync();
        ((string?)(await of.Secretary.Get("/organisation/days-off")).ShouldHave(200)["years"]![0]!["days"]!.AsArray().Single()!["name"]).ShouldBe("国庆节");
        secretary.ShouldHaveNothingToComplainOf();
    }

    private static ILocator Line(ILocator year, int number) => year.GetByRole(AriaRole.Group, new() { Name = $"第 {number} 行", Exact = true });

    private static async Task Fill(ILocator year, int number, string name, string kind, string first, string last)
    {
        var line = Line(year, number);
        await line.GetByLabel("节日名称").FillAsync(name);
        await line.GetByLabel("放假或上班").SelectOptionAsync(kind);
        await line.GetByLabel("第一天").FillAsync(first);
        await line.GetByLabel("最后一天").FillAsync(last);
    }
}
