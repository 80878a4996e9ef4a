using Microsoft.Playwright;
using StudyLog.Browser.Tests.Browsing;

namespace StudyLog.Browser.Tests.PageObjects;

/// <summary>The page of one session.</summary>
public sealed class Recorder(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public ILocator Roll => Page.Locator("[data-rollcall]");

    public ILocator RollSearch => Page.Locator("[data-rollcall-search]");

    public ILocator RemarkText => Page.GetByRole(AriaRole.Textbox, new() { Name = "内容", Exact = true });

    public ILocator Remarks => Page.Locator("#remarks .rows > li");

    public ILocator Venue => Page.GetByLabel("地点");

    public ILocator Missing => Page.Locator("#missing .missing-member");

    public async Task<Recorder> Open(Guid session)
    {
        await visitor.GoTo($"/sessions/{session}");
        return this;
    }

    /// <summary>Marks somebody by the keyboard alone: a name or its initials, and the digit of the status.</summary>
    public async Task Mark(string who, int digit) => await RollSearch.PressSequentiallyAsync($"{who}{digit}");

    /// <summary>The words of a remark of a kind, and of whoever says them.</summary>
    public async Task Record(string kind, string text, string? speaker = null)
    {
        await Page.GetByRole(AriaRole.Radio, new() { Name = kind, Exact = true }).CheckAsync();
        if (speaker is not null) await Page.GetByLabel("发言人").FillAsync(speaker);
        await RemarkText.FillAsync(text);
        await RemarkText.PressAsync("Control+Enter");
        await Remarks.Filter(new() { HasText = text }).WaitForAsync();
    }

    public Task Type(string text) => RemarkText.PressSequentiallyAsync(text);

    /// <summary>How many stand under a word beside.</summary>
    public async Task<string> Count(string word) =>
        (await Page.Locator("#counts dl > div").Filter(new() { Has = Page.GetByText(word, new() { Exact = true }) }).Locator("dd").TextContentAsync())!.Trim();

    public Task<string> StatusOf(string name) =>
        Page.GetByLabel($"{name} 的出勤").EvaluateAsync<string>("select => select.value");

    public Task Step(string name) => Page.Locator(".steps").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public ILocator State(string word) => Page.Locator(".recorder-head .state", new() { HasTextString = word });
}
