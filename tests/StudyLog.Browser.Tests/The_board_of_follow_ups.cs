using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class The_board_of_follow_ups(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task Takes_the_step_that_leads_to_the_column_a_card_is_dropped_on()
    {
        var (organisation, followUp, liaison) = await Given();
        await using var visitor = await Visitor.Of(browser, host, liaison);
        var board = await new FollowUpBoard(visitor).Open();

        await board.Drag(followUp, "received");
        await board.CardIn("received", followUp).WaitForAsync();
        (await Status(organisation, followUp)).ShouldBe("received");

        // What needs words asks for them first, and nothing is sent before.
        await board.Drag(followUp, "submitted");
        await board.Card(followUp).GetByLabel("办理结果").FillAsync("已办结。");
        (await Status(organisation, followUp)).ShouldBe("received");
        await board.Card(followUp).GetByRole(AriaRole.Button, new() { Name = "提交办结" }).ClickAsync();
        await board.CardIn("submitted", followUp).WaitForAsync();
        (await Status(organisation, followUp)).ShouldBe("submitted");
        visitor.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Shows_while_a_card_is_held_where_it_cannot_go_and_does_nothing_there()
    {
        var (organisation, followUp, liaison) = await Given();
        await using var visitor = await Visitor.Of(browser, host, liaison);
        var board = await new FollowUpBoard(visitor).Open();
        var before = await organisation.Events();

        await board.Hold(followUp, "closed");
        await board.Column("closed").GetByText("不能移到这里").WaitForAsync();
        (await board.Column("received").GetByText("不能移到这里").IsVisibleAsync()).ShouldBeFalse();
        await board.LetGo();

        await board.Column("closed").GetByText("不能移到这里").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        (await board.CardIn("issued", followUp).CountAsync()).ShouldBe(1);
        (await organisation.Events()).ShouldBe(before);
        visitor.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Is_worked_with_by_the_keyboard_alone()
    {
        var (organisation, followUp, _) = await Given();
        await using var visitor = await Visitor.Of(browser, host, await organisation.Account([Duty.GroupLeader]));
        var board = await new FollowUpBoard(visitor).Open();

        await board.Take(followUp, "暂缓");
        await board.Card(followUp).Locator("input:focus").WaitForAsync();
        await visitor.Page.Keyboard.TypeAsync("等上级文件");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await board.CardIn("suspended", followUp).WaitForAsync();

        // Who moved it is where it is now, and is told so.
        await board.Card(followUp).Locator("a:focus").WaitForAsync();
        (await board.Said.TextContentAsync()).ShouldNotBeNull().ShouldContain("暂缓");
        await board.Take(followUp, "恢复办理");
        await board.Card(followUp).Locator("input:focus").WaitForAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await board.Card(followUp).Locator("form").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await Status(organisation, followUp)).ShouldBe("suspended");

        // It goes on where it was suspended, and nowhere else.
        await board.Drag(followUp, "issued");
        await board.Card(followUp).GetByLabel("原因").FillAsync("文件已到");
        await board.Card(followUp).GetByLabel("原因").PressAsync("Enter");
        await board.CardIn("issued", followUp).WaitForAsync();
        visitor.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Shows_by_itself_what_others_do_and_leads_to_the_rest_of_a_long_column()
    {
        var (organisation, followUp, liaison) = await Given();
        var department = liaison.DepartmentIds.Single();
        var session = await organisation.HeldSession();
        for (var more = 0; more < 11; more++) await organisation.FollowUp(department, session);
        await using var visitor = await Visitor.Of(browser, host, await organisation.Account([Duty.Auditor]));
        var board = await new FollowUpBoard(visitor).Open();
        (await board.Column("issued").Locator("[data-card]").CountAsync()).ShouldBe(10);
        (await board.CardIn("issued", followUp).GetByText("办理", new() { Exact = true }).CountAsync()).ShouldBe(0);

        (await organisation.Secretary.Post($"/follow-ups/{followUp}/receive", new { onBehalfOf = new { departmentId = department } })).ShouldHave(200);
        await board.CardIn("received", followUp).WaitForAsync();
        await board.Column("issued").GetByRole(AriaRole.Link, new() { Name = "还有 1 项" }).ClickAsync();

        await visitor.Page.Locator("tbody tr").Nth(10).WaitForAsync();
        visitor.Page.Url.ShouldContain("status=issued&sort=due");
        visitor.ShouldHaveNothingToComplainOf();
    }

    private async Task<(Organisation Organisation, Guid FollowUp, Account Liaison)> Given()
    {
        var organisation = await Organisation.Register(host);
        var department = await organisation.Department("督查室");
        return (organisation, await organisation.FollowUpDue(department), await organisation.Account([Duty.DepartmentLiaison], personId: null, department));
    }

    private static async Task<string?> Status(Organisation organisation, Guid followUp) => (string?)(await organisation.Secretary.Get($"/follow-ups/{followUp}"))["status"];
}
