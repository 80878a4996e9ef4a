using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Lists_of_follow_ups(Chromium browser, HostFixture host)
{
    [Theory]
    [InlineData("/follow-ups")]
    [InlineData("/ledgers/follow-ups")]
    public async Task Are_sorted_by_a_click_on_a_head_and_stay_so(string path)
    {
        var (organisation, sooner, later) = await Given();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var list = new SortedList(secretary);
        await secretary.GoTo(path);
        await list.Begins(later);

        await list.SortBy("期限");
        await list.IsSorted("期限", "ascending");
        await list.Begins(sooner);
        await list.SortBy("期限");
        await list.IsSorted("期限", "descending");
        await list.Begins(later);

        secretary.Page.Url.ShouldEndWith("sort=-due");
        await secretary.Page.ReloadAsync();
        await secretary.BeReady();
        await list.IsSorted("期限", "descending");
        (await list.Matters()).ShouldBe([later, sooner]);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Theory]
    [InlineData("/follow-ups")]
    [InlineData("/ledgers/follow-ups")]
    public async Task Are_sorted_on_a_telephone_where_no_heads_are_shown(string path)
    {
        var (organisation, sooner, later) = await Given();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]), Screen.Phone);
        var list = new SortedList(secretary);
        await secretary.GoTo(path);
        await list.Begins(later);

        await list.Order("期限（升序）");
        await list.Begins(sooner);
        secretary.Page.Url.ShouldEndWith("sort=due");
        await list.Order("期限（降序）");
        await list.Begins(later);
        secretary.Page.Url.ShouldEndWith("sort=-due");
        await secretary.ShouldBeUsableByEverybody();

        await secretary.Page.SetViewportSizeAsync(1440, 900);
        await list.IsSorted("期限", "descending");
        (await list.Orders.IsVisibleAsync()).ShouldBeFalse("where there are heads they are enough");
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Theory]
    [InlineData("/follow-ups", "进度")]
    [InlineData("/ledgers/follow-ups", "来源")]
    public async Task Are_put_together_by_department_with_how_many_there_are_and_show_the_columns_that_are_wanted(string path, string column)
    {
        var (organisation, _, _) = await Given();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var list = new SortedList(secretary);
        await secretary.GoTo(path);

        await list.GroupBy("主办");
        await list.Groups.First.WaitForAsync();
        (await list.Groups.AllInnerTextsAsync()).ShouldBe(["办公室 1", "督查室 1"]);
        await list.GroupBy("状态");
        await list.Groups.Filter(new() { HasText = "已交办 2" }).WaitForAsync();

        (await list.Heads.AllInnerTextsAsync()).ShouldContain(column);
        await list.Turn(column);
        await list.Heads.Filter(new() { HasText = column }).WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await secretary.Page.ReloadAsync();
        await secretary.BeReady();
        (await list.Heads.AllInnerTextsAsync()).ShouldNotContain(column);
        (await list.Groups.AllInnerTextsAsync()).ShouldBe(["已交办 2"]);
        secretary.ShouldHaveNothingToComplainOf();
    }

    // The one that is due later is issued first.
    private async Task<(Organisation Organisation, string Sooner, string Later)> Given()
    {
        var organisation = await Organisation.Register(host);
        var office = (await organisation.Secretary.Post("/departments", new { name = "办公室", rankNo = 10 })).ShouldHave(201).Id;
        var inspection = (await organisation.Secretary.Post("/departments", new { name = "督查室", rankNo = 20 })).ShouldHave(201).Id;
        var later = await organisation.FollowUpDue(inspection, "2030-03-31");
        var sooner = await organisation.FollowUpDue(office, "2030-01-31");
        return (organisation, await Matter(sooner), await Matter(later));

        async Task<string> Matter(Guid id) => (string)(await organisation.Secretary.Get($"/follow-ups/{id}"))["matter"]!;
    }
}
