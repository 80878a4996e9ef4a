using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Demo;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.Browser.Tests;

/// <summary>The pictures that the README and the guides show, taken of the demo's year: <c>scripts/pictures.sh</c> puts new ones in their place.</summary>
[Collection(nameof(OfficeYear))]
[Trait("Category", "Long")]
public sealed class Pictures_of_the_readme(Chromium browser, HostFixture host, OfficeYear year)
{
    private const string Secretary = "office-secretary";
    private const string Liaison = "office-liaison";

    private static readonly Dictionary<string, Account> Accounts = [];
    private static readonly bool IsAsked = Environment.GetEnvironmentVariable("STUDYLOG_PICTURES") == "1";
    private static readonly string Taken = Path.Combine(Repository.Root, IsAsked ? "docs" : "artifacts", "pictures");

    public static TheoryData<string, string, string, bool> Pictures => new()
    {
        { "home", "/", Secretary, false },
        { "record", "/sessions/{held}", Secretary, false },
        { "progress", "/progress", Secretary, false },
        { "inbox", "/inbox", Liaison, true },
        { "ledger", "/ledgers/sessions", Secretary, false },
        { "board", "/follow-ups/board", Secretary, false },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Show_the_pages_as_they_are(string name, string path, string user, bool onTelephone)
    {
        await using var visitor = await Visitor.Of(browser, host, await Account(user), onTelephone ? Screen.Phone : new Screen(1280, 800));
        await visitor.GoTo(await Resolved(path));

        var picture = Path.Combine(Taken, $"{name}.png");
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = picture });

        new FileInfo(picture).Length.ShouldBeGreaterThan(10_000, "an empty page is no picture");
        visitor.ShouldHaveNothingToComplainOf();
    }

    // Whose name stands in the picture; one test runs after the other.
    private async Task<Account> Account(string user) => Accounts.TryGetValue(user, out var known)
        ? known
        : Accounts[user] = await year.Organisation.AccountCalled(
            user, [user == Liaison ? Duty.DepartmentLiaison : Duty.StudySecretary], personId: null, await DepartmentWithMostToDo());

    private async Task<Guid> DepartmentWithMostToDo()
    {
        var open = (await year.Organisation.Secretary.Get("/follow-ups?status=received&pageSize=200")).ShouldHave(200)["items"]!.AsArray();
        return open.GroupBy(followUp => (Guid)followUp!["leadDepartmentId"]!).MaxBy(of => of.Count())!.Key;
    }

    private async Task<string> Resolved(string path)
    {
        if (!path.Contains("{held}", StringComparison.Ordinal)) return path;
        var held = (await year.Organisation.Secretary.Get("/sessions?state=held")).ShouldHave(200)["items"]!.AsArray();
        return path.Replace("{held}", (string)held[0]!["id"]!, StringComparison.Ordinal);
    }
}
