using Microsoft.Playwright;
using StudyLog.Browser.Tests.Browsing;

namespace StudyLog.Browser.Tests.PageObjects;

/// <summary>The page of one session.</summary>
public sealed class Recorder(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public ILocator Roll => Page.Locator("[data-rollcall]");

    public ILocator RollSearch => Page.Locator("[data-rollcall-search]");

    /// <summary>What the roll call says of what was typed.</summary>
    public ILocator RollSaid => Page.Locator("[data-rollcall-said]");

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

    /// <summary>Opens what else is to be said of somebody's place.</summary>
    public async Task<ILocator> Place(string name)
    {
        var line = Page.Locator("[data-person]", new() { Has = Page.GetByText(name, new() { Exact = true }) });
        await line.GetByRole(AriaRole.Button, new() { Name = $"{name} 的出勤与请假" }).ClickAsync();
        await line.Locator(".place").WaitForAsync();
        return line;
    }

    /// <summary>The line of an entry that holds these words.</summary>
    public ILocator Entry(string section, string words) => Page.Locator($"#{section} .entry", new() { HasText = words });

    /// <summary>Presses what asks for more in a line, gives the reason there, and does it.</summary>
    public static async Task Give(ILocator within, string action, string reason, Func<ILocator, Task>? fill = null)
    {
        await within.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        var form = within.Locator("form.ask");
        if (fill is not null) await fill(form);
        await form.GetByLabel("原因").FillAsync(reason);
        await form.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        await form.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

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
        Page.GetByLabel($"{name} 的出勤", new() { Exact = true }).EvaluateAsync<string>("select => select.value");

    public Task Step(string name) => Page.Locator(".steps").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public ILocator Head => Page.Locator(".recorder-head");

    /// <summary>What the history says, opened.</summary>
    public async Task<ILocator> History(string line)
    {
        var history = Page.Locator("#history");
        await history.GetByText("展开全部经过").ClickAsync();
        var step = history.Locator(".timeline > li", new() { HasText = line }).Last;
        await step.Locator("summary").ClickAsync();
        return step;
    }

    public ILocator State(string word) => Page.Locator(".recorder-head .state", new() { HasTextString = word });
}
