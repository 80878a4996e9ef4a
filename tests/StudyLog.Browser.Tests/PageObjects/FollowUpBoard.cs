using Microsoft.Playwright;
using StudyLog.Browser.Tests.Browsing;

namespace StudyLog.Browser.Tests.PageObjects;

/// <summary>The follow-ups by where they stand. States are named as addresses write them.</summary>
public sealed class FollowUpBoard(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public ILocator Problem => Page.Locator("main .problem");

    public ILocator Said => Page.Locator("main [role=status].visually-hidden");

    public async Task<FollowUpBoard> Open()
    {
        await visitor.GoTo("/follow-ups/board");

        // Cards can be dragged once the page's own script is there.
        await Page.Locator(".board[data-ready]").WaitForAsync();
        return this;
    }

    public ILocator Column(string state) => Page.Locator($"[data-column={state}]");

    public ILocator Card(Guid followUp) => Page.Locator($"[data-card='{followUp}']");

    public ILocator CardIn(string state, Guid followUp) => Column(state).Locator($"[data-card='{followUp}']");

    public Task Drag(Guid followUp, string state) => Card(followUp).Locator(".head").DragToAsync(Column(state).Locator("h2"));

    /// <summary>Lifts a card and holds it over a column.</summary>
    public async Task Hold(Guid followUp, string state)
    {
        await Card(followUp).Locator(".head").HoverAsync();
        await Page.Mouse.DownAsync();
        await Column(state).Locator("h2").HoverAsync();
        await Column(state).Locator("h2").HoverAsync();
    }

    public Task LetGo() => Page.Mouse.UpAsync();

    /// <summary>Takes a step by the keyboard alone.</summary>
    public async Task Take(Guid followUp, string step)
    {
        await Card(followUp).Locator("summary").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Card(followUp).GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
    }
}
