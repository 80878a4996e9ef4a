using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

/// <summary>A hand that presses twice means it once.</summary>
[Trait("Category", "Long")]
public sealed class Pressing_twice(Chromium browser, HostFixture host)
{
    [Theory]
    [InlineData("/people", "登记人员", "姓名")]
    [InlineData("/departments", "设立部门", "名称")]
    [InlineData("/materials", "登记材料", "材料名称")]
    public async Task Makes_one(string path, string action, string field)
    {
        var of = await Organisation.Register(host);
        var department = await of.Department("办公室");
        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        var desk = await new Desk(secretary).Open(path);
        var form = await desk.Unfold(action);
        await form.Fill(field, "按了两下");
        if (path == "/people") await form.Within.GetByLabel("部门").SelectOptionAsync(department.ToString());

        await form.Within.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).DblClickAsync();

        await Wait.Until(async () => await Named() > 0, TimeSpan.FromSeconds(30));
        await secretary.GoTo(path);
        (await Named()).ShouldBe(1);

        async Task<int> Named() => (int)(await of.Secretary.Get($"{path}?q={Uri.EscapeDataString("按了两下")}")).ShouldHave(200)["total"]!;
    }
}
