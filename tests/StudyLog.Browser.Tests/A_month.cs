using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class A_month(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task Has_its_weeks_side_by_side_and_on_a_telephone_only_the_days_with_something_in_them()
    {
        var organisation = await Organisation.Register(host);
        foreach (var day in new[] { "2026-03-02", "2026-03-19" })
        {
            (await organisation.Secretary.Post("/sessions", new { kind = "workshop", title = "学习", heldOn = day })).ShouldHave(201);
        }

        var account = await organisation.Account([Duty.StudySecretary]);
        await using var desk = await Visitor.Of(browser, host, account);
        await using var telephone = await Visitor.Of(browser, host, account, Screen.Phone);

        (await DaysShown(desk, "2026-03", sessions: 2)).Count.ShouldBe(6 * 7);
        (await DaysShown(telephone, "2026-03", sessions: 2)).ShouldBe(["2 周一", "19 周四"]);
        (await DaysShown(telephone, "2026-02", sessions: 0)).Count.ShouldBe(5 * 7, "A month with nothing in it is one still.");
        desk.ShouldHaveNothingToComplainOf();
        telephone.ShouldHaveNothingToComplainOf();
    }

    private static async Task<IReadOnlyList<string>> DaysShown(Visitor visitor, string month, int sessions)
    {
        await visitor.GoTo($"/sessions/calendar?month={month}");
        await visitor.Page.Locator(".calendar").WaitForAsync();
        await Assertions.Expect(visitor.Page.Locator(".calendar td a")).ToHaveCountAsync(sessions);
        return await visitor.Page.Locator(".calendar .day:visible").AllInnerTextsAsync();
    }
}
