using Microsoft.Playwright;
using StudyLog.Browser.Tests.Browsing;

namespace StudyLog.Browser.Tests.PageObjects;

/// <summary>The page of one follow-up.</summary>
public sealed class FollowUpDetail(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>What happened to it, the latest last.</summary>
    public ILocator Story => Page.Locator(".timeline > li");

    public ILocator Files => Page.Locator(".card", new() { HasText = "佐证" }).Locator(".rows > li");

    /// <summary>Where a file is chosen.</summary>
    public ILocator FileChoice => Page.Locator(".file-upload input[type=file]:not([capture])");

    /// <summary>Why something was refused.</summary>
    public ILocator Problem => Page.Locator("main .problem");

    /// <summary>The steps that are offered in its head.</summary>
    public ILocator Steps => Page.Locator(".steps button");

    /// <summary>From now on it is noted when a file is shown to be under way.</summary>
    public Task NoteProgress() => Page.EvaluateAsync(
        """
        new MutationObserver(() => { if (document.querySelector('.file-upload progress')) window.sawProgress = true; })
          .observe(document.querySelector('.file-upload'), { childList: true, subtree: true })
        """);

    public Task<bool> SawProgress() => Page.EvaluateAsync<bool>("window.sawProgress === true");

    public async Task<FollowUpDetail> Open(Guid followUp)
    {
        await visitor.GoTo($"/follow-ups/{followUp}");
        return this;
    }

    public Task Choose(string step) => Page.Locator(".steps").GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();

    /// <summary>A step of those who work on it.</summary>
    public Task Work(string step) => Page.GetByRole(AriaRole.Radio, new() { Name = step, Exact = true }).CheckAsync();

    public ILocator Field(string label) => Page.Locator("main").GetByLabel(label);

    /// <summary>The field of the step that was chosen.</summary>
    public ILocator FieldOfStep(string label) => Page.Locator(".opened").GetByLabel(label);

    /// <summary>Whether a department joins, of a follow-up that is given to others.</summary>
    public ILocator Joining(string department) => Page.Locator(".opened").GetByRole(AriaRole.Checkbox, new() { Name = department });

    public Task Give(string step) => Page.Locator("main form").GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();

    public Task BeIn(string state) => Page.Locator(".recorder-title .state", new() { HasTextString = state }).WaitForAsync();

    /// <summary>Waits until this was told, with these words.</summary>
    public Task Tells(string what, string words) => Story.Filter(new() { HasText = what }).Filter(new() { HasText = words }).First.WaitForAsync();
}
