using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Deciding_on_leave(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task The_leader_comes_from_home_and_approves_in_one_click_or_refuses_with_a_reason()
    {
        var organisation = await Organisation.Register(host);
        var (session, going) = await organisation.LeaveRequested();
        var (other, staying) = await organisation.LeaveRequested();
        await using var leader = await Visitor.Of(browser, host, await organisation.Account([Duty.GroupLeader], await organisation.Person()));

        await leader.GoTo("/");
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "待批请假：全部" }).ClickAsync();
        await Row(leader, await NameOf(organisation, staying)).GetByRole(AriaRole.Button, new() { Name = "不准假" }).ClickAsync();
        await leader.Page.GetByLabel("原因").FillAsync("会议重要，不能缺席。");
        await leader.Page.GetByLabel("原因").PressAsync("Enter");
        await Row(leader, await NameOf(organisation, staying)).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Row(leader, await NameOf(organisation, going)).GetByRole(AriaRole.Button, new() { Name = "准假", Exact = true }).ClickAsync();
        await leader.Page.GetByText("没有待批的请假。").WaitForAsync();

        (await StateOf(organisation, session)).ShouldBe("approved");
        (await StateOf(organisation, other)).ShouldBe("refused");
        leader.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task The_secretary_says_who_approved()
    {
        var organisation = await Organisation.Register(host);
        var (session, _) = await organisation.LeaveRequested();
        var chair = await organisation.Person();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        await secretary.GoTo("/leave");

        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "准假", Exact = true }).ClickAsync();
        await secretary.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await secretary.Page.GetByLabel("批准人").SelectOptionAsync(chair.ToString());
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "准假", Exact = true }).ClickAsync();
        await secretary.Page.GetByText("没有待批的请假。").WaitForAsync();

        (await StateOf(organisation, session)).ShouldBe("approved");
        (await secretary.Page.GetByRole(AriaRole.Alert).CountAsync()).ShouldBe(0);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task All_shown_are_approved_in_one_press_and_the_own_one_is_refused_with_the_reason()
    {
        var organisation = await Organisation.Register(host);
        var sessions = new List<Guid>();
        for (var count = 0; count < 2; count++) sessions.Add((await organisation.LeaveRequested()).SessionId);
        var (own, oneself) = await organisation.LeaveRequested();
        await using var leader = await Visitor.Of(browser, host, await organisation.Account([Duty.GroupLeader], oneself));
        await leader.GoTo("/leave");

        await leader.Page.GetByLabel("全选本页（3 条）").CheckAsync();
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "所选 3 条准假" }).ClickAsync();
        await Said(leader, "已准假 2 条。").WaitForAsync();
        await Said(leader, "1 条没有办成").WaitForAsync();
        await Said(leader, await NameOf(organisation, oneself)).WaitForAsync();
        await Said(leader, "不能审批本人的请假").WaitForAsync();
        await leader.ShouldBeUsableByEverybody();

        (await leader.Page.Locator("table.data tbody tr").CountAsync()).ShouldBe(1);
        foreach (var session in sessions) (await StateOf(organisation, session)).ShouldBe("approved");
        (await StateOf(organisation, own)).ShouldBe("requested");
        leader.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task By_keyboard_those_are_chosen_who_may_go_and_the_others_wait()
    {
        var organisation = await Organisation.Register(host);
        var (first, going) = await organisation.LeaveRequested();
        var (second, staying) = await organisation.LeaveRequested();
        var chair = await organisation.Person();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        await secretary.GoTo("/leave");
        var chosen = secretary.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"选择 {await NameOf(organisation, going)} 的请假" });
        var approve = secretary.Page.GetByRole(AriaRole.Button, new() { Name = "条准假" });

        (await approve.IsDisabledAsync()).ShouldBeTrue();
        await chosen.FocusAsync();
        await secretary.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(approve).ToBeEnabledAsync();
        await approve.PressAsync("Enter");
        await Said(secretary, "请写明由哪位同志审批").WaitForAsync();
        (await chosen.IsCheckedAsync()).ShouldBeTrue();
        await Assertions.Expect(Result(secretary)).ToBeFocusedAsync();

        await secretary.Page.GetByLabel("批准人").SelectOptionAsync(chair.ToString());
        await approve.PressAsync("Enter");
        await Said(secretary, "已准假 1 条。").WaitForAsync();

        (await Row(secretary, await NameOf(organisation, staying)).CountAsync()).ShouldBe(1);
        (await StateOf(organisation, first)).ShouldBe("approved");
        (await StateOf(organisation, second)).ShouldBe("requested");
        secretary.ShouldHaveNothingToComplainOf();
    }

    private static ILocator Result(Visitor visitor) => visitor.Page.Locator(".leave-result");

    private static ILocator Said(Visitor visitor, string words) => Result(visitor).GetByText(words);

    private static ILocator Row(Visitor visitor, string name) => visitor.Page.Locator("table.data tbody tr", new() { Has = visitor.Page.Locator("th", new() { HasTextString = name }) });

    private static async Task<string> NameOf(Organisation organisation, Guid person) => (string)(await organisation.Secretary.Get($"/people/{person}")).ShouldHave(200)["name"]!;

    private static async Task<string?> StateOf(Organisation organisation, Guid session) =>
        (string?)(await organisation.Secretary.Get($"/sessions/{session}/attendance")).ShouldHave(200)["items"]![0]!["leave"]!["state"];
}
