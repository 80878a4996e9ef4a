using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StudyLog.Browser.Tests.Browsing;

namespace StudyLog.Browser.Tests.PageObjects;

/// <summary>What the pages of the organisation's own things have in common: a heading, a list, cards, and forms that are folded up until they are wanted.</summary>
public sealed class Desk(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public ILocator Main => Page.Locator("main");

    public async Task<Desk> Open(string path)
    {
        await visitor.GoTo(path);
        return this;
    }

    /// <summary>Waits for a page that is called so.</summary>
    public Task IsAt(string heading) => Main.GetByRole(AriaRole.Heading, new() { Level = 1, Name = heading, Exact = true }).WaitForAsync();

    /// <summary>Opens what is folded up under these words.</summary>
    public async Task<Form> Unfold(string words)
    {
        var folded = Main.Locator("details").Filter(new() { Has = Page.Locator("summary").GetByText(words, new() { Exact = true }) }).Last;
        if (!await folded.EvaluateAsync<bool>("details => details.open")) await folded.Locator("> summary").ClickAsync();
        return new Form(folded);
    }

    /// <summary>The card of this heading.</summary>
    public Form Card(string heading) => new(Main.Locator("section.card").Filter(new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }) }));

    public ILocator Link(string words) => Main.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First;

    /// <summary>Words that are to be read somewhere on the page.</summary>
    public Task Shows(string words) => Main.GetByText(words).Filter(new() { Visible = true }).First.WaitForAsync();

    public Task Press(string name) => Main.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>Does what needs a reason, and gives it.</summary>
    public async Task Press(string name, string label, string reason)
    {
        await Press(name);
        await Main.GetByLabel(label).Filter(new() { Visible = true }).Last.FillAsync(reason);
        await Main.Locator("form.ask").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
    }

    /// <summary>Looks for something in everything.</summary>
    public async Task Search(string words)
    {
        await Page.Locator("#header-search").FillAsync(words);
        await Page.Locator("#header-search").PressAsync("Enter");
        await Page.Reaches(@"/search\?q=[^/]*$");
        await visitor.BeReady();
    }

    /// <summary>Narrows a list down.</summary>
    public async Task Filter(string label, string words)
    {
        var field = Main.Locator(".filters").GetByLabel(label);
        await field.FillAsync(words);
        await field.PressAsync("Enter");
        await Page.Reaches(Regex.Escape(Uri.EscapeDataString(words)));
    }

    public Form Whole => new(Main);
}

/// <summary>Fields that belong together.</summary>
public sealed class Form(ILocator within)
{
    public ILocator Within => within;

    public ILocator Field(string label) => within.GetByLabel(label).First;

    public async Task<Form> Fill(string label, string words)
    {
        await Field(label).FillAsync(words);
        return this;
    }

    /// <summary>Puts a long text in at once, as pasting does; typing it would take minutes.</summary>
    public async Task<Form> Paste(string label, string text)
    {
        await Field(label).EvaluateAsync("(field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }", text);
        return this;
    }

    public async Task<Form> Choose(string label, string words)
    {
        await Field(label).SelectOptionAsync(words);
        return this;
    }

    public async Task<Form> Check(string label)
    {
        await within.GetByLabel(label, new() { Exact = true }).CheckAsync();
        return this;
    }

    public Task Press(string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    public Task Shows(string words) => within.GetByText(words).Filter(new() { Visible = true }).First.WaitForAsync();
}
