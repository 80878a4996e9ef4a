using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Keeping_the_organisation(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task A_user_is_made_and_signs_in_and_is_closed_again()
    {
        var organisation = await Organisation.Register(host);
        var name = $"新人-{Guid.NewGuid():N}"[..16];
        await using var administrator = await Visitor(organisation, Duty.SystemAdministrator);
        var desk = await new Desk(administrator).Open("/users");

        var create = await desk.Unfold("新建用户");
        await create.Fill("用户名", name);
        await create.Check("学习秘书");
        await create.Press("新建用户");
        var password = await desk.Main.Locator("code.password").TextContentAsync();
        await using var newcomer = await Browsing.Visitor.Of(browser, host);
        await newcomer.GoTo("/sign-in");
        await newcomer.Page.GetByLabel("用户名").FillAsync(name);
        await newcomer.Page.GetByLabel("密码").FillAsync(password!);
        await newcomer.Page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await newcomer.Page.Reaches($"^{Regex.Escape(host.Address.ToString())}$");
        await new Desk(newcomer).IsAt("首页");

        await desk.Filter("用户名", name[..6]);
        await desk.Link(name).ClickAsync();
        await desk.IsAt(name);
        await desk.Whole.Check("组长");
        await desk.Press("保存");
        await desk.Shows("学习秘书、组长");
        await desk.Press("关闭账号");
        await desk.Shows("已关闭");
        administrator.ShouldHaveNothingToComplainOf();
        newcomer.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_name_that_is_taken_is_told_and_what_was_typed_stays()
    {
        var organisation = await Organisation.Register(host);
        var account = await organisation.Account([Duty.Member]);
        await using var administrator = await Visitor(organisation, Duty.SystemAdministrator);
        var desk = await new Desk(administrator).Open("/users");

        var create = await desk.Unfold("新建用户");
        await create.Fill("用户名", account.UserName!);
        await create.Check("组长");
        await create.Press("新建用户");

        await desk.Main.GetByRole(AriaRole.Alert).WaitForAsync();
        (await create.Field("用户名").InputValueAsync()).ShouldBe(account.UserName);
        administrator.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_setting_is_changed_and_seen_in_its_history()
    {
        var organisation = await Organisation.Register(host);
        await using var secretary = await Visitor(organisation, Duty.StudySecretary);
        var desk = await new Desk(secretary).Open("/settings");

        await desk.Whole.Fill("临期天数", "10");
        await desk.Whole.Check("允许自行签到");
        await desk.Press("保存");
        await desk.Shows("已保存");
        await desk.Card("历次设置").Shows("临期天数：7 → 10");
        await desk.Card("历次设置").Shows("允许自行签到：否 → 是");

        var settings = (await organisation.Secretary.Get("/organisation"))["settings"]!;
        ((int)settings["yellowDays"]!, (bool)settings["selfCheckIn"]!, (int)settings["yellowBehindPoints"]!).ShouldBe((10, true, 20));
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Whoever_may_not_keep_settings_reads_them()
    {
        var organisation = await Organisation.Register(host);
        await using var member = await Visitor(organisation, Duty.Member);
        var desk = await new Desk(member).Open("/settings");

        (await desk.Whole.Field("临期天数").IsDisabledAsync()).ShouldBeTrue();
        (await desk.Main.GetByRole(AriaRole.Button, new() { Name = "保存" }).CountAsync()).ShouldBe(0);
        member.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task The_audit_trail_tells_what_somebody_did_and_what_was_refused()
    {
        var organisation = await Organisation.Register(host);
        var (clerk, stranger) = (await organisation.User(Duty.StudySecretary), await organisation.Account([Duty.Auditor]));
        (await clerk.Post("/departments", new { name = "办公室" })).ShouldHave(201);
        (await clerk.Post($"/departments/{Guid.CreateVersion7()}/dissolve", new { reason = "机构改革" })).ShouldBeProblem(404, "not-found");
        await using var auditor = await Browsing.Visitor.Of(browser, host, stranger);
        var desk = await new Desk(auditor).Open($"/audit?userId={clerk.Id}");

        await desk.Main.Locator("tbody tr").Nth(1).WaitForAsync();
        (await desk.Main.Locator("tbody tr").AllTextContentsAsync()).Count.ShouldBe(2);
        await desk.Main.Locator(".filters").GetByLabel("结果").SelectOptionAsync("被拒绝");
        await Wait.Until(async () => await desk.Main.Locator("tbody tr").CountAsync() == 1, TimeSpan.FromSeconds(30));
        await desk.Main.Locator("tbody td").Filter(new() { HasText = "撤销部门" }).WaitForAsync();
        await desk.Shows("not-found");
        await desk.Unfold("详情");
        await desk.Shows("DissolveDepartment");

        await desk.Open($"/audit?userId={clerk.Id}");
        await desk.Main.Locator(".filters").GetByLabel("操作").SelectOptionAsync("设立部门");
        await desk.Main.Locator("tbody td").Filter(new() { HasText = "已执行" }).WaitForAsync();
        await Wait.Until(async () => await desk.Main.Locator("tbody tr").CountAsync() == 1, TimeSpan.FromSeconds(30));
        auditor.Page.Url.ShouldEndWith("command=EstablishDepartment");
        auditor.ShouldHaveNothingToComplainOf();
    }

    private async Task<Visitor> Visitor(Organisation organisation, Duty duty) =>
        await Browsing.Visitor.Of(browser, host, await organisation.Account([duty]));
}
