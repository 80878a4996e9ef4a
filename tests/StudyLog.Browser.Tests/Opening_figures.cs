using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Demo;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

/// <summary>Figures of departments open to what they count, and lines to the months behind them.</summary>
[Collection(nameof(OfficeYear))]
[Trait("Category", "Long")]
public sealed partial class Opening_figures(Chromium browser, HostFixture host, OfficeYear year)
{
    [Fact]
    public async Task Leads_from_the_board_to_rows_that_add_up_to_each_figure()
    {
        await using var leader = await Leader();
        var board = await new Board(leader).Open();
        var figures = await board.FiguresOf(1);

        figures.Count.ShouldBeGreaterThan(12);
        foreach (var (address, text) in figures)
        {
            var (said, added) = await board.Opened(address);
            added.ShouldBe(said, address);

            // A rate, and a light, are told in other words than their rows; every other figure is the sum itself.
            if (Plain().IsMatch(text)) said.ShouldBe(Board.Number(text), address);
            else if (Counted().Match(text) is { Success: true } light) said.ShouldBe(Board.Number(light.Groups[1].Value), address);
        }

        leader.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Shows_the_departments_in_their_own_order_and_offers_no_other()
    {
        await using var leader = await Leader();
        var board = await new Board(leader).Open();
        var own = (await year.Organisation.Leader.Get("/progress/departments")).ShouldHave(200)["departments"]!.AsArray().Select(row => (string)row!["name"]!).ToList();

        var shown = new List<string>();
        for (var row = 0; row < own.Count; row++) shown.Add(await board.NameOf(row));

        shown.ShouldBe(own);
        (await board.Columns.Locator("a, button").CountAsync()).ShouldBe(0, "nothing to sort by");
    }

    [Fact]
    public async Task Tells_the_months_of_a_line_in_words_and_in_a_table()
    {
        await using var leader = await Leader();
        var board = await new Board(leader).Open();
        (await board.Sparklines.CountAsync()).ShouldBe(await board.Departments.CountAsync());
        var inWords = (await board.Sparklines.First.GetAttributeAsync("aria-label")).ShouldNotBeNull();

        await board.Sparklines.First.ClickAsync();
        await leader.Page.Reaches("/progress/departments/[^/]*$");
        await leader.Page.Locator("#months-heading").WaitForAsync();

        var rows = leader.Page.Locator("[aria-labelledby=months-heading] table.data tbody tr");
        await rows.Nth(11).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        foreach (var row in (await rows.AllAsync()).Take(12))
        {
            var month = (await row.Locator("th").InnerTextAsync()).Trim();
            inWords.ShouldContain($"{month} {(await row.Locator("td .rate-figure").First.InnerTextAsync()).Trim()}");
        }

        (await leader.Page.Locator("svg.month-bars").GetAttributeAsync("aria-label")).ShouldBe(inWords);
        leader.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Shows_the_year_of_every_body_with_what_was_held_and_what_is_missing()
    {
        await using var leader = await Leader();
        var rows = (await year.Organisation.Leader.Get("/progress/frequency")).ShouldHave(200)["rows"]!.AsArray();

        await leader.GoTo("/progress/frequency");

        var calendar = leader.Page.Locator("table.year");
        (await calendar.Locator("td.gap").CountAsync()).ShouldBe(rows.Count(row => (int?)row!["gap"] > 0));
        (await calendar.Locator("td a").CountAsync()).ShouldBe(rows.Sum(row => (int)row!["held"]!));
        await calendar.Locator("td a").First.ClickAsync();
        await leader.Page.Reaches("/sessions/[^/]*$");
        leader.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Shows_which_department_came_to_which_material_and_every_person_by_name()
    {
        await using var leader = await Leader();
        await leader.GoTo("/progress/materials");

        var cell = leader.Page.Locator("table.heat-map td a").First;
        var reached = (await cell.InnerTextAsync()).Trim();
        var department = await leader.Page.Locator("table.heat-map thead th").Nth(1).GetAttributeAsync("title");
        await cell.ClickAsync();
        await leader.Page.Reaches("/progress/materials/[^/]*-[^/]*$");

        var of = leader.Page.Locator($".map section[aria-label='{department}']");
        await of.WaitForAsync();
        var all = await of.Locator("li").CountAsync();
        var notYet = await of.Locator("li.route-not-yet").CountAsync();
        reached.ShouldBe($"{all - notYet}/{all}");
        leader.ShouldHaveNothingToComplainOf();
    }

    private async Task<Visitor> Leader() => await Visitor.Of(browser, host, await year.Organisation.Account([Duty.GroupLeader]));

    [GeneratedRegex(@"^[\d.,]+$")]
    private static partial Regex Plain();

    [GeneratedRegex(@" (\d+)$")]
    private static partial Regex Counted();
}
