using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Demo;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

/// <summary>What is printed is what a page says: nothing to press, nowhere to go, and nothing left out.</summary>
[Collection(nameof(OfficeYear))]
[Trait("Category", "Long")]
public sealed class On_paper(Chromium browser, HostFixture host, OfficeYear year)
{
    private const string Controls = ".bar, .rail, .filters, .pager, .skip, button, form, input:not(.fact input), textarea, .toolbar, #history";

    [Theory]
    [InlineData("/ledgers/sessions?pageSize=20")]
    [InlineData("/ledgers/follow-ups?pageSize=20")]
    public async Task A_ledger_is_its_table_with_a_head_on_every_sheet(string path)
    {
        await using var secretary = await Secretary();
        await secretary.GoTo(path);
        var rows = await secretary.Page.Locator("table.data tbody tr").CountAsync();

        await Print(secretary);

        await ShouldShowNoControls(secretary.Page);
        rows.ShouldBeGreaterThan(5);
        await secretary.Page.Locator("table.data tbody tr").Nth(rows - 1).WaitForAsync();
        (await secretary.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('table.data thead')).display")).ShouldBe("table-header-group");
        (await secretary.Page.EvaluateAsync<bool>("document.querySelector('.table-scroll').scrollWidth <= document.querySelector('.table-scroll').clientWidth + 1")).ShouldBeTrue("the table is cut off");
        await secretary.Page.Locator("h1").WaitForAsync();
    }

    [Fact]
    public async Task What_is_folded_is_unfolded()
    {
        await using var secretary = await Secretary();
        await secretary.GoTo("/ledgers/follow-ups?pageSize=100");
        var reasons = secretary.Page.Locator("td details").First;
        (await HeightOf(reasons)).ShouldBeLessThan(40);

        await Print(secretary);

        (await HeightOf(reasons)).ShouldBeGreaterThan(30);
        (await reasons.EvaluateAsync<bool>("details => { const range = document.createRange(); range.selectNodeContents(details); return [...range.getClientRects()].length > 1; }")).ShouldBeTrue();

        static Task<double> HeightOf(ILocator what) => what.EvaluateAsync<double>("element => element.getBoundingClientRect().height");
    }

    [Theory]
    [InlineData("held")]
    [InlineData("confirmed")]
    public async Task A_record_says_everything_and_asks_nothing(string state)
    {
        var session = (Guid)(await year.Organisation.Secretary.Get($"/sessions?state={state}")).ShouldHave(200)["items"]![0]!["id"]!;
        var record = (await year.Organisation.Secretary.Get($"/sessions/{session}")).ShouldHave(200);
        await using var secretary = await Secretary();
        await secretary.GoTo($"/sessions/{session}");

        await Print(secretary);

        await ShouldShowNoControls(secretary.Page);
        var people = record["roster"]!["people"]!.AsArray().Select(person => (string)person!["name"]!).ToList();
        var said = record["remarks"]!.AsArray().Select(remark => (string)remark!["text"]!).ToList();
        (people.Count + said.Count).ShouldBeGreaterThan(3);
        foreach (var name in people) (await secretary.Page.Locator(".roll-list .roll-name", new() { HasTextString = name }).First.IsVisibleAsync()).ShouldBeTrue(name);
        foreach (var words in said) (await secretary.Page.Locator(".remarks .speech", new() { HasTextString = words }).First.IsVisibleAsync()).ShouldBeTrue(words);
        (await secretary.Page.Locator("h1").InnerTextAsync()).ShouldBe((string)record["title"]!);
        (await secretary.Page.Locator(".roll-list li").First.EvaluateAsync<string>("row => (row.querySelector('select')?.selectedOptions[0]?.text ?? row.querySelector('.state')?.textContent).trim()")).ShouldNotBeEmpty();
    }

    private static async Task Print(Visitor visitor)
    {
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        // As wide as a sheet laid across, less its margins.
        await visitor.Page.SetViewportSizeAsync(1010, 700);
    }

    private static async Task ShouldShowNoControls(IPage page)
    {
        foreach (var control in await page.Locator(Controls).AllAsync()) (await control.IsVisibleAsync()).ShouldBeFalse(await control.EvaluateAsync<string>("element => element.outerHTML.slice(0, 200)"));
    }

    private async Task<Visitor> Secretary() => await Visitor.Of(browser, host, await year.Organisation.Account([Duty.StudySecretary]));
}
