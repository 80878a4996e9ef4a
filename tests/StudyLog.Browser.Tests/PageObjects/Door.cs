using Microsoft.Playwright;
using StudyLog.Browser.Tests.Browsing;

namespace StudyLog.Browser.Tests.PageObjects;

/// <summary>What a telephone shows at the door of a session.</summary>
public sealed class Door(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public ILocator Name => Page.GetByLabel("姓名");

    public ILocator Done => Page.Locator(".check-in-done");

    public ILocator Refusal => Page.GetByRole(AriaRole.Alert);

    public async Task<Door> Scan(string address)
    {
        await visitor.GoTo(address);
        return this;
    }

    /// <summary>Somebody says who it is, and checks in.</summary>
    public async Task CheckInAs(string name, string code)
    {
        await Name.FillAsync(name);
        await Page.GetByLabel("本人签到码").FillAsync(code);
        await CheckIn();
    }

    public Task CheckIn() => Page.GetByRole(AriaRole.Button, new() { Name = "签到", Exact = true }).ClickAsync();
}
