using Microsoft.Playwright;
using StudyLog.Browser.Tests.Browsing;

namespace StudyLog.Browser.Tests.PageObjects;

/// <summary>A table that is sorted by its heads, put together in groups and shown with the columns that are wanted.</summary>
public sealed class SortedList(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>The headings of its groups.</summary>
    public ILocator Groups => Page.Locator("tr.group th");

    public ILocator Heads => Page.Locator("thead th");

    public Task SortBy(string head) => Page.Locator("thead").GetByRole(AriaRole.Link, new() { Name = head, Exact = true }).ClickAsync();

    /// <summary>What there is to sort by where the heads are not shown.</summary>
    public ILocator Orders => Page.GetByLabel("排序");

    public Task Order(string words) => Orders.SelectOptionAsync(new SelectOptionValue { Label = words });

    /// <summary>Waits until a head says how the table is sorted by it.</summary>
    public Task IsSorted(string head, string direction) =>
        Page.Locator($"thead th[aria-sort={direction}]", new() { HasTextString = head }).WaitForAsync();

    public Task GroupBy(string what) => Page.GetByLabel("分组").SelectOptionAsync(new SelectOptionValue { Label = what });

    /// <summary>Puts a column away, or takes it out again.</summary>
    public async Task Turn(string column)
    {
        var choice = Page.GetByRole(AriaRole.Button, new() { Name = "选择列" });
        if (await choice.GetAttributeAsync("aria-expanded") == "false") await choice.ClickAsync();
        await Page.Locator(".columns").GetByLabel(column, new() { Exact = true }).ClickAsync();
    }

    /// <summary>What stands in the rows, in their order.</summary>
    public Task<IReadOnlyList<string>> Matters() => Page.Locator("tbody td a").AllTextContentsAsync();

    public Task Begins(string matter) => Page.Locator("tbody tr:has(td)").First.GetByText(matter).WaitForAsync();
}
