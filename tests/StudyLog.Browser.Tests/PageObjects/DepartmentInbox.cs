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

    /// <summary>From now on it is noted what has the cursor when a form comes.</summary>
    public Task NoteFirstFocus() => Page.EvaluateAsync(
        """
        new MutationObserver(changes => {
          if (changes.some(change => [...change.addedNodes].some(node => node.querySelector?.('form') ?? node.matches?.('form')))) window.firstFocus ??= document.activeElement.tagName;
        }).observe(document.querySelector('.inbox'), { childList: true, subtree: true })
        """);

    /// <summary>What had the cursor when it came.</summary>
    public async Task<string> FirstFocus() => await (await Page.WaitForFunctionAsync("() => window.firstFocus")).JsonValueAsync<string>();

    public Task Press(string name) => First.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public Task Asks(string what) => First.Locator(".state", new() { HasTextString = what }).WaitForAsync();

    public Task Tells(string words) => First.Locator("[role=status]", new() { HasTextString = words }).First.WaitForAsync();
}
