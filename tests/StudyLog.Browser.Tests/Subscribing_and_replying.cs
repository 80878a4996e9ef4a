using System.Net;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Subscribing_and_replying(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task A_member_subscribes_changes_the_address_and_ends_the_subscription()
    {
        var organisation = await Organisation.Register(host);
        await using var member = await Visitor.Of(browser, host, await organisation.Account([Duty.Member], await organisation.Person()));
        var desk = await new Desk(member).Open("/me/calendar");
        var address = desk.Main.GetByLabel("订阅地址");

        await desk.Press("开通订阅");
        var first = await address.InputValueAsync();
        (await Answer(first)).ShouldBe((HttpStatusCode.OK, "text/calendar"));
        await desk.Press("更换地址");
        await Assertions.Expect(address).Not.ToHaveValueAsync(first);
        var second = await address.InputValueAsync();
        (await Answer(first)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Answer(second)).Status.ShouldBe(HttpStatusCode.OK);

        await desk.Press("停止订阅");
        await desk.Main.GetByRole(AriaRole.Button, new() { Name = "开通订阅" }).WaitForAsync();
        (await Answer(second)).Status.ShouldBe(HttpStatusCode.NotFound);
        member.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_member_replies_to_an_invitation_and_the_secretary_reads_it_at_the_place()
    {
        var organisation = await Organisation.Register(host);
        var person = await organisation.Person();
        var session = await organisation.PlannedWith(person);
        await using (var member = await Visitor.Of(browser, host, await organisation.Account([Duty.Member], person)))
        {
            var own = await new Desk(member).Open($"/sessions/{session}");
            await own.Main.Locator(".own-place").GetByLabel("参会回复").SelectOptionAsync("不参加");
            await own.Main.Locator(".own-place").GetByText("回复：不参加").WaitForAsync();
            await own.Shows("回复“不参加”不等于请假");
            member.ShouldHaveNothingToComplainOf();
        }

        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var desk = await new Desk(secretary).Open($"/sessions/{session}");

        await desk.Main.Locator(".roll-list").GetByText("回复：不参加").WaitForAsync();
        var menu = desk.Main.Locator("details.papers");
        await menu.Locator("summary").ClickAsync();
        var download = await secretary.Page.RunAndWaitForDownloadAsync(() => menu.GetByRole(AriaRole.Link, new() { Name = "日历文件" }).ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".ics");
        secretary.ShouldHaveNothingToComplainOf();
    }

    // As a calendar program asks: it has the address and nothing else.
    private static async Task<(HttpStatusCode Status, string? Kind)> Answer(string address)
    {
        using var program = new HttpClient();
        using var answer = await program.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType);
    }
}
