using System.Globalization;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Pasting_names_into_the_roster(Chromium browser, HostFixture host)
{
    private const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚";
    private const string Families = "赵钱孙李周吴";

    [Fact]
    public async Task A_hundred_and_twenty_names_join_at_once_and_of_the_doubtful_ones_a_person_decides()
    {
        var organisation = await Organisation.Register(host);
        var (office, archive) = (await organisation.Department("办公室"), await organisation.Department("档案室"));
        var names = Families.SelectMany(family => Given.Select(given => $"{family}{given}")).ToList();
        names.Count.ShouldBe(120);
        (await organisation.Secretary.Post("/people/batch", new { text = string.Join('\n', names.Skip(2)), departmentId = office })).ShouldHave(200);

        // Two of the name 钱伟; nobody called 赵伟 or 赵芳.
        (await organisation.Secretary.Post("/people", new { name = "钱伟", departmentId = archive })).ShouldHave(201);
        var session = await organisation.HeldSession();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        await new Recorder(secretary).Open(session);
        var page = secretary.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "粘贴名单" }).ClickAsync();
        var table = string.Join('\n', names.Select((name, place) => string.Create(CultureInfo.InvariantCulture, $"{place + 1}\t{name}\t组员")));
        await page.GetByLabel("姓名", new() { Exact = true }).FillAsync($"序号\t姓名\t备注\n{table}");
        await page.GetByRole(AriaRole.Button, new() { Name = "比对并加入" }).ClickAsync();

        await page.GetByText("共 120 个姓名：加入 117 人，已在名单 0 人，待确认 3 人").WaitForAsync();
        var open = page.Locator(".open-names > li");
        (await open.CountAsync()).ShouldBe(3);
        await secretary.ShouldBeUsableByEverybody();

        var several = open.Filter(new() { HasText = "有同名的人" });
        await several.GetByLabel("钱伟 是谁").SelectOptionAsync("钱伟（档案室）");
        await several.GetByRole(AriaRole.Button, new() { Name = "添加", Exact = true }).ClickAsync();
        await several.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        var unknown = open.Filter(new() { Has = page.Locator(".open-name", new() { HasTextString = "赵伟" }) });
        await unknown.GetByLabel("赵伟 的部门").SelectOptionAsync("档案室");
        await unknown.GetByRole(AriaRole.Button, new() { Name = "登记并加入" }).ClickAsync();
        await unknown.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GetByRole(AriaRole.Button, new() { Name = "略去 赵芳" }).ClickAsync();
        await open.First.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        var roster = (await organisation.Secretary.Get($"/sessions/{session}"))["roster"]!["people"]!.AsArray();
        roster.Select(each => (string)each!["name"]!).Order(StringComparer.Ordinal).ShouldBe(names.Except(["赵芳"]).Order(StringComparer.Ordinal));
        roster.Where(each => (string)each!["name"]! is "钱伟" or "赵伟").ShouldAllBe(each => (Guid)each!["departmentId"]! == archive);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Names_in_one_line_are_told_apart_by_what_stands_between_them()
    {
        var organisation = await Organisation.Register(host);
        var office = await organisation.Department("办公室");
        foreach (var name in (string[])["王芳", "李强", "张敏"]) (await organisation.Secretary.Post("/people", new { name, departmentId = office })).ShouldHave(201);
        var session = await organisation.HeldSession();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        await new Recorder(secretary).Open(session);

        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "粘贴名单" }).ClickAsync();
        await secretary.Page.GetByLabel("姓名", new() { Exact = true }).FillAsync("王　芳、李强，张敏");
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "比对并加入" }).ClickAsync();

        await secretary.Page.GetByText("共 3 个姓名：加入 3 人，已在名单 0 人，待确认 0 人").WaitForAsync();
        secretary.ShouldHaveNothingToComplainOf();
    }
}
