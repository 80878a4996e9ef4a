using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Issuing_a_follow_up(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task Names_those_who_join_and_who_answers_for_it_by_the_keyboard_alone()
    {
        var organisation = await Organisation.Register(host);
        var (lead, press, _) = (await organisation.Department("督查室"), await organisation.Department("宣传部"), await organisation.Department("信息科"));
        var owner = await Person(organisation, "陈立新", lead);
        await Person(organisation, "陈立群", press);
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var form = await Begin(organisation, secretary);
        var keyboard = secretary.Page.Keyboard;

        await form.GetByLabel("主办").SelectOptionAsync("督查室");
        await form.Locator("summary").FocusAsync();
        await keyboard.PressAsync("Enter");
        await Choose("协办", "宣传", "宣传部");
        await Choose("协办", "xxk", "信息科");
        await Choose("责任人", "立新", "陈立新（督查室）");
        (await form.Locator("summary").TextContentAsync()).ShouldNotBeNull().ShouldContain("宣传部");
        await form.GetByRole(AriaRole.Button, new() { Name = "移除 信息科" }).PressAsync("Enter");
        await form.Locator("input:focus").WaitForAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "交办" }).PressAsync("Enter");
        await secretary.Page.GetByText("已转督办").WaitForAsync();

        var issued = await Issued(organisation);
        issued["coDepartments"]!.AsArray().Select(department => (Guid)department!["departmentId"]!).ShouldBe([press]);
        ((Guid?)issued["ownerId"]).ShouldBe(owner);
        secretary.ShouldHaveNothingToComplainOf();

        async Task Choose(string label, string typed, string name)
        {
            var field = form.GetByRole(AriaRole.Searchbox, new() { Name = label, Exact = true });
            await field.FillAsync(typed);
            await form.Locator(".found").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).WaitForAsync();
            await field.PressAsync("Enter");
            await form.Locator(".chosen").GetByText(name).WaitForAsync();
            (await field.InputValueAsync()).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Offers_people_of_the_lead_before_anything_is_typed_and_needs_none()
    {
        var organisation = await Organisation.Register(host);
        var (lead, press) = (await organisation.Department("督查室"), await organisation.Department("宣传部"));
        await Person(organisation, "陈立新", lead);
        await Person(organisation, "陈立群", press);
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var form = await Begin(organisation, secretary);

        await form.GetByLabel("主办").SelectOptionAsync("督查室");
        await form.Locator("summary").ClickAsync();
        await form.Locator(".found").GetByText("陈立新").WaitForAsync();
        (await form.Locator(".found").GetByText("陈立群").CountAsync()).ShouldBe(0);
        await form.GetByRole(AriaRole.Button, new() { Name = "交办" }).ClickAsync();
        await secretary.Page.GetByText("已转督办").WaitForAsync();

        var issued = await Issued(organisation);
        (issued["coDepartments"]!.AsArray().Count, issued["ownerId"]).ShouldBe((0, null));
    }

    private static async Task<Guid> Person(Organisation organisation, string name, Guid departmentId) =>
        (await organisation.Secretary.Post("/people", new { name, departmentId })).ShouldHave(201).Id;

    // The only requirement of a session that was held, about to become a follow-up.
    private static async Task<ILocator> Begin(Organisation organisation, Visitor secretary)
    {
        var session = await organisation.HeldSession();
        (await organisation.Secretary.Post($"/sessions/{session}/remarks", new { kind = "requirement", text = "月底前报送计划。" })).ShouldHave(201);
        var recorder = await new Recorder(secretary).Open(session);
        var requirement = recorder.Remarks.First;
        await requirement.GetByRole(AriaRole.Button, new() { Name = "转为督办" }).ClickAsync();
        return requirement.Locator("form.issue");
    }

    private static async Task<Reply> Issued(Organisation organisation)
    {
        var id = (Guid)(await organisation.Secretary.Get("/follow-ups")).ShouldHave(200)["items"]!.AsArray().ShouldHaveSingleItem()!["id"]!;
        return (await organisation.Secretary.Get($"/follow-ups/{id}")).ShouldHave(200);
    }
}
