using Microsoft.Playwright;
using StudyLog.Browser.Tests.Browsing;

namespace StudyLog.Browser.Tests.PageObjects;

/// <summary>What somebody has to do now.</summary>
public sealed class DepartmentInbox(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>The first matter.</summary>
    public ILocator First => Page.Locator(".inbox > li").First;

    /// <summary>What the first matter says was not agreed to.</summary>
    public ILocator Refusals => First.Locator(".refusal");

    /// <summary>Where the camera gives its picture.</summary>
    public ILocator Camera => First.Locator("input[type=file][capture=environment]");

    public async Task<DepartmentInbox> Open()
    {
        await visitor.GoTo("/inbox");
        return this;
    }

    public Task Press(string name) => First.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public Task Asks(string what) => First.Locator(".state", new() { HasTextString = what }).WaitForAsync();

    public Task Tells(string words) => First.Locator("[role=status]", new() { HasTextString = words }).First.WaitForAsync();
}
