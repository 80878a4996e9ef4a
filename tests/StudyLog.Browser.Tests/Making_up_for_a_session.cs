using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Making_up_for_a_session(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task The_member_hands_in_on_a_telephone_and_the_leader_accepts()
    {
        var organisation = await Organisation.Register(host);
        var (_, person) = await organisation.MakeUpAssigned();
        await using var member = await Visitor.Of(browser, host, await organisation.Account([Duty.Member], person), Screen.Phone);
        await using var leader = await Visitor.Of(browser, host, await organisation.Account([Duty.GroupLeader]));

        await member.GoTo("/make-ups");
        await member.Page.Locator("summary", new() { HasTextString = "提交补学" }).ClickAsync();
        await member.Page.GetByLabel("补学日期").FillAsync("2024-06-01");
        await member.Page.GetByLabel("方式").SelectOptionAsync(new SelectOptionValue { Label = "观看录像" });
        await member.Page.GetByLabel("学时").FillAsync("2.5");
        await member.Page.GetByLabel("学习内容").FillAsync("观看录像并记录要点。");
        await member.Page.Locator("form button[type=submit]", new() { HasTextString = "提交补学" }).ClickAsync();
        await member.Page.Locator("td .state", new() { HasTextString = "待验收" }).WaitForAsync();

        await leader.GoTo("/make-ups?state=submitted");
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "通过", Exact = true }).ClickAsync();
        await leader.Page.GetByText("没有补学任务。").WaitForAsync();

        var row = (await organisation.Secretary.Get("/make-ups?state=accepted")).ShouldHave(200)["items"]![0]!;
        ((string?)row["mode"], (decimal)row["hours"]!).ShouldBe(("recording", 2.5m));
        member.ShouldHaveNothingToComplainOf();
        leader.ShouldHaveNothingToComplainOf();
    }
}
