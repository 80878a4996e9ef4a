using System.Globalization;
using Microsoft.Playwright;
using StudyLog.Browser.Tests.Browsing;

namespace StudyLog.Browser.Tests.PageObjects;

/// <summary>The board of departments, and the rows that its figures open to.</summary>
public sealed class Board(Visitor visitor)
{
    private const int Shown = 50;

    private IPage Page => visitor.Page;

    public ILocator Departments => Page.Locator("table.board tbody tr");

    public ILocator Sparklines => Page.Locator("table.board svg.sparkline");

    public ILocator Columns => Page.Locator("table.board thead th");

    /// <summary>How much of it does not fit into its frame.</summary>
    public Task<int> Overhang() => Page.Locator(".table-scroll").EvaluateAsync<int>("frame => frame.scrollWidth - frame.clientWidth");

    public async Task<Board> Open()
    {
        await visitor.GoTo("/progress");
        await Departments.First.WaitForAsync();
        return this;
    }

    public async Task<string> NameOf(int row) => (await Departments.Nth(row).Locator("th").InnerTextAsync()).Trim();

    /// <summary>The figures of a row that open to something, each with its address and what it says.</summary>
    public async Task<IReadOnlyList<(string Address, string Text)>> FiguresOf(int row)
    {
        var links = await Departments.Nth(row).Locator("a[href*='/rows?']").AllAsync();
        var figures = new List<(string, string)>();
        foreach (var link in links) figures.Add(((await link.GetAttributeAsync("href"))!, (await link.InnerTextAsync()).Trim()));
        return figures;
    }

    /// <summary>What the page of a figure says it comes to, and what its rows add up to, turning over every part of the list.</summary>
    public async Task<(decimal Said, decimal Added)> Opened(string address)
    {
        var (said, added) = (0m, 0m);
        for (var part = 1; ; part++)
        {
            await visitor.GoTo($"{address}&page={part}");
            said = Number((await Page.Locator("main p[role=status]").InnerTextAsync()).Split("合计")[1]);
            var cells = await Page.Locator("main table.data tbody td:last-child").AllInnerTextsAsync();
            added += cells.Sum(Number);
            if (cells.Count < Shown) return (said, added);
        }
    }

    public static decimal Number(string words) => decimal.Parse(words.Trim(), NumberStyles.Number, CultureInfo.InvariantCulture);
}
