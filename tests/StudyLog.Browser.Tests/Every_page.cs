using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Demo;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

/// <summary>Every page, as everybody whose duties lead there sees it in a year full of records.</summary>
[Collection(nameof(OfficeYear))]
[Trait("Category", "Long")]
public sealed class Every_page(Chromium browser, HostFixture host, OfficeYear year)
{
    private const string PicturesVariable = "STUDYLOG_SCREENSHOTS";

    /// <summary>The folder for pictures of every page; they take a while, and are taken when it is named.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable(PicturesVariable);

    private static readonly string[] Languages = ["zh-CN", "en"];

    public static TheoryData<string, string> Pages => new()
    {
        { "home", "/" },
        { "sessions", "/sessions" },
        { "calendar", "/sessions/calendar" },
        { "session-new", "/sessions/new" },
        { "session-copied", "/sessions/new?copy={confirmed}" },
        { "sessions-proposed", "/sessions/proposed" },
        { "sessions-recurring", "/sessions/recurring" },
        { "check-in-projected", "/sessions/{planned}/check-in" },
        { "personal-codes", "/sessions/{planned}/personal-codes" },
        { "session-ledger", "/ledgers/sessions" },
        { "follow-ups", "/follow-ups" },
        { "follow-up-board", "/follow-ups/board" },
        { "follow-up-ledger", "/ledgers/follow-ups" },
        { "follow-up-ledger-by-department", "/ledgers/follow-ups?group=department&sort=-due&hide=source,co" },
        { "inbox", "/inbox" },
        { "notices", "/notices" },
        { "mail", "/me/notices" },
        { "notice-words", "/settings/notices" },
        { "deadlines", "/deadlines" },
        { "coming-reminders", "/deadlines/reminders" },
        { "channels", "/notice-channels" },
        { "deliveries", "/deliveries" },
        { "progress", "/progress" },
        { "department-progress", "/progress/departments/{department}" },
        { "figure-places", "/progress/departments/{department}/rows?figure=owed" },
        { "figure-follow-ups", "/progress/departments/{department}/rows?figure=open" },
        { "hours", "/progress/hours" },
        { "frequency", "/progress/frequency" },
        { "coverage-index", "/progress/materials" },
        { "leave", "/leave" },
        { "make-ups", "/make-ups" },
        { "programmes", "/programmes" },
        { "programme", "/programmes/{programme}" },
        { "period-reports", "/period-reports" },
        { "materials", "/materials" },
        { "material", "/materials/{material}" },
        { "people", "/people" },
        { "person", "/people/{person}" },
        { "departments", "/departments" },
        { "department", "/departments/{department}" },
        { "plan", "/plans" },
        { "jobs", "/jobs" },
        { "imports", "/imports" },
        { "import", "/imports/{import}" },
        { "own-calendar", "/me/calendar" },
        { "period-report", "/period-reports/{report}" },
        { "settings", "/settings" },
        { "users", "/users" },
        { "user", "/users/{user}" },
        { "audit", "/audit" },
        { "search", "/search?q=督办" },
        { "search-begun", "/search" },
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
        await Task.WhenAll(Languages.Select(language => BeUsableIn(language, name, path)));
    }

    private async Task BeUsableIn(string language, string name, string path)
    {
        await using var secretary = await Visitor.Of(browser, host, await Somebody(path), new Screen(Language: language));
        secretary.ExpectedStatuses.Add(404);
        var response = await secretary.GoTo(path);
        response!.Status.ShouldBe(name == "not-found" ? 404 : 200);

        foreach (var light in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await secretary.Page.EmulateMediaAsync(new() { ColorScheme = light });
            var seen = $"{language} {light}";
            await secretary.ShouldHoldTheRules(seen);
            foreach (var width in (int[])[1440, 1024, 390])
            {
                await secretary.Page.SetViewportSizeAsync(width, 900);
                (await secretary.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"{seen} is wider than {width}");
                if ((language == "en") == (light == ColorScheme.Dark)) await Picture(secretary, $"{name}-{width}-{language}-{light}");
            }

            // What is laid out otherwise on a telephone is looked at once.
            if (language == "zh-CN" && light == ColorScheme.Light) await secretary.ShouldHoldTheRules($"{seen} on a telephone");
            await secretary.Page.SetViewportSizeAsync(1440, 900);
        }

        secretary.ShouldHaveNothingToComplainOf();
    }

    private static Task Picture(Visitor visitor, FormattableString name) => Pictures is null ? Task.CompletedTask : visitor.Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Pictures, $"{FormattableString.Invariant(name).ToLowerInvariant()}.png"),
        FullPage = true,
    });

    // What stands in braces is one of the year's own.
    private async Task<string> Resolved(string path)
    {
        foreach (var (place, list) in new[]
        {
            ("{planned}", "/sessions?state=planned"), ("{held}", "/sessions?state=held"), ("{confirmed}", "/sessions?state=confirmed"),
            ("{received}", "/follow-ups?status=received"), ("{material}", "/materials"), ("{programme}", "/programmes"), ("{person}", "/people"),
            ("{department}", "/departments"), ("{report}", "/period-reports"), ("{user}", "/users"),
        })
        {
            if (!path.Contains(place, StringComparison.Ordinal)) continue;
            var who = list == "/users" ? await year.Organisation.User(Duty.SystemAdministrator) : year.Organisation.Secretary;
            var all = (await who.Get(list)).ShouldHave(200);
            path = path.Replace(place, (string)all["items"]![0]!["id"]!, StringComparison.Ordinal);
        }

        return path.Contains("{import}", StringComparison.Ordinal) ? path.Replace("{import}", $"{await year.Organisation.Import()}", StringComparison.Ordinal) : path;
    }

    // Whose duties lead there.
    private Task<Account> Somebody(string path) => year.Organisation.Account(
        path.StartsWith("/users", StringComparison.Ordinal) || path.StartsWith("/audit", StringComparison.Ordinal)
            ? [Duty.StudySecretary, Duty.SystemAdministrator, Duty.SecurityAdministrator]
            : [Duty.StudySecretary]);
}
