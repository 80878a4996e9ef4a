using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class The_list_of_sessions(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task Begins_with_the_newest_and_is_turned_round_by_its_head()
    {
        var organisation = await Organisation.Register(host);
        foreach (var (title, day) in new[] { ("三月", "2026-03-02"), ("五月", "2026-05-11"), ("四月", "2026-04-07") })
        {
            (await organisation.Secretary.Post("/sessions", new { kind = "workshop", title, heldOn = day })).ShouldHave(201);
        }

        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var list = new SortedList(secretary);
        await secretary.GoTo("/sessions");
        await list.IsSorted("日期", "descending");
        (await list.Matters()).ShouldBe(["五月", "四月", "三月"]);

        await list.SortBy("日期");
        await list.IsSorted("日期", "ascending");
        await list.Begins("三月");
        secretary.Page.Url.ShouldEndWith("/sessions?sort=date");
        secretary.ShouldHaveNothingToComplainOf();
    }
}
