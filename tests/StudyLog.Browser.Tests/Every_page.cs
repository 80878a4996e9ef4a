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
        { "calendar", "/sessions/calendar" },
        { "session-new", "/sessions/new" },
        { "session-ledger", "/ledgers/sessions" },
        { "follow-ups", "/follow-ups" },
        { "follow-up-ledger", "/ledgers/follow-ups" },
        { "inbox", "/inbox" },
        { "progress", "/progress" },
        { "hours", "/progress/hours" },
        { "frequency", "/progress/frequency" },
        { "make-ups", "/make-ups" },
        { "programmes", "/programmes" },
        { "programme", "/programmes/{programme}" },
        { "period-reports", "/period-reports" },
        { "materials", "/materials" },
        { "people", "/people" },
        { "departments", "/departments" },
        { "search", "/search?q=督办" },
        { "record-held", "/sessions/{held}" },
        { "record-confirmed", "/sessions/{confirmed}" },
        { "follow-up", "/follow-ups/{received}" },
        { "coverage", "/progress/materials/{material}" },
        { "not-found", "/no-such-page" },
        { "somebody-elses", "/sessions/01a22480-0000-7000-8000-000000000000" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Can_be_used_by_everybody_in_both_languages_and_both_lights(string name, string path)
    {
        path = await Resolved(path);
        foreach (var screen in (Screen[])[new(), new(1024, Language: "en", Dark: true), Screen.Phone with { Dark = true }])
        {
            await using var secretary = await Visitor.Of(browser, host, await Secretary(), screen);
            secretary.ExpectedStatuses.Add(404);
            var response = await secretary.GoTo(path);

            response!.Status.ShouldBe(name == "not-found" ? 404 : 200);
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

    // What stands in braces is one of the year's own.
    private async Task<string> Resolved(string path)
    {
        foreach (var (place, list) in new[]
        {
            ("{held}", "/sessions?state=held"), ("{confirmed}", "/sessions?state=confirmed"), ("{received}", "/follow-ups?status=received"), ("{material}", "/materials"),
            ("{programme}", "/programmes"),
        })
        {
            if (!path.Contains(place, StringComparison.Ordinal)) continue;
            var all = (await year.Organisation.Secretary.Get(list)).ShouldHave(200);
            path = path.Replace(place, (string)all["items"]![0]!["id"]!, StringComparison.Ordinal);
        }

        return path;
    }

    private Task<Account> Secretary() => year.Organisation.Account([Duty.StudySecretary]);
}
