using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

public sealed class A_departments_follow_up(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task Goes_from_the_inbox_on_a_telephone_to_its_closing()
    {
        var organisation = await Organisation.Register(host);
        var department = await organisation.Department("督查室");
        var followUp = await organisation.FollowUpDue(department);
        await using var liaison = await Visitor.Of(
            browser, host, await organisation.Account([Duty.DepartmentLiaison], personId: null, department), Screen.Phone);
        await using var leader = await Visitor.Of(browser, host, await organisation.Account([Duty.GroupLeader]));

        await liaison.GoTo("/inbox");
        await liaison.Page.GetByRole(AriaRole.Button, new() { Name = "签收", Exact = true }).ClickAsync();
        await liaison.Page.Locator(".inbox .state", new() { HasTextString = "反馈进展" }).WaitForAsync();
        await liaison.Page.Locator(".inbox h2 a").ClickAsync();
        await liaison.Page.GetByLabel("进度").FillAsync("40");
        await liaison.Page.GetByLabel("进展情况").FillAsync("已印发通知，各科室正在办理。");
        await liaison.Page.GetByRole(AriaRole.Button, new() { Name = "反馈", Exact = true }).ClickAsync();
        await liaison.Page.Locator(".timeline", new() { HasTextString = "反馈进展" }).WaitForAsync();
        await liaison.Page.GetByRole(AriaRole.Radio, new() { Name = "提交办结" }).CheckAsync();
        await liaison.Page.GetByLabel("办理结果").FillAsync("已全部办结，台账附后。");
        await liaison.Page.GetByRole(AriaRole.Button, new() { Name = "提交办结" }).ClickAsync();
        await liaison.Page.Locator(".recorder-title .state", new() { HasTextString = "待验收" }).WaitForAsync();

        await leader.GoTo("/");
        await leader.Page.Locator(".card", new() { HasText = "待办" }).GetByRole(AriaRole.Link, new() { Name = "验收" }).ClickAsync();
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "办结", Exact = true }).ClickAsync();
        await leader.Page.GetByLabel("验收意见").FillAsync("同意办结。");
        await leader.Page.GetByLabel("验收意见").PressAsync("Enter");
        await leader.Page.Locator(".recorder-title .state", new() { HasTextString = "已办结" }).WaitForAsync();

        ((string?)(await organisation.Secretary.Get($"/follow-ups/{followUp}"))["status"]).ShouldBe("closed");
        liaison.ShouldHaveNothingToComplainOf();
        leader.ShouldHaveNothingToComplainOf();
    }
}
