using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Demo;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.Browser.Tests;

/// <summary>Every page, as everybody whose duties lead there sees it in a year full of records.</summary>
[Collection(nameof(OfficeYear))]
[Trait("Category", "Long")]
public sealed class Every_page(Chromium browser, HostFixture host, OfficeYear year)
{
    private static readonly string Pictures = Path.Combine(Repository.Root, "artifacts", "screenshots");

    public static TheoryData<string, string> Pages => new()
    {
        { "home", "/" },
        { "sessions", "/sessions" },
        { "session-new", "/sessions/new" },
        { "session-ledger", "/ledgers/sessions" },
        { "follow-ups", "/follow-ups" },
        { "follow-up-ledger", "/ledgers/follow-ups" },
        { "inbox", "/inbox" },
        { "progress", "/progress" },
        { "hours", "/progress/hours" },
        { "frequency", "/progress/frequency" },
        { "search", "/search?q=督办" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Can_be_used_by_everybody_in_both_languages_and_both_lights(string name, string path)
    {
        foreach (var screen in (Screen[])[new(), new(Language: "en", Dark: true), new(1024), Screen.Phone, Screen.Phone with { Language = "en", Dark = true }])
        {
            await using var secretary = await Visitor.Of(browser, host, await Secretary(), screen);
            var response = await secretary.GoTo(path);

            response!.Status.ShouldBe(200);
            var found = await secretary.Page.RunAxe();
            found.Violations.Select(violation => $"{violation.Id} at {string.Join(", ", violation.Nodes.Take(3).Select(node => node.Html))}")
                .ShouldBeEmpty($"{path} {screen}");
            (await secretary.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"{path} is wider than {screen}");
            secretary.ShouldHaveNothingToComplainOf();
            await secretary.Page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(Pictures, string.Create(CultureInfo.InvariantCulture, $"{name}-{screen.Width}-{screen.Language}-{(screen.Dark ? "dark" : "light")}.png")),
                FullPage = true,
            });
        }
    }

    private Task<Account> Secretary() => year.Organisation.Account([Duty.StudySecretary]);
}
