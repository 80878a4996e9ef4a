using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Demo;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Collection(nameof(OfficeYear))]
[Trait("Category", "Long")]
public sealed class The_board_of_departments(Chromium browser, HostFixture host, OfficeYear year)
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Shows_every_column_on_a_usual_screen_and_moves_in_its_frame_on_a_smaller_one(string language)
    {
        await using var leader = await Visitor.Of(browser, host, await year.Organisation.Account([Duty.GroupLeader]), new Screen(Language: language));
        var board = await new Board(leader).Open();

        (await board.Columns.CountAsync()).ShouldBe(21);
        (await board.Overhang()).ShouldBe(0);

        await leader.Page.SetViewportSizeAsync(800, 900);
        (await board.Overhang()).ShouldBeGreaterThan(0);
        await leader.ShouldBeUsableByEverybody();
        leader.ShouldHaveNothingToComplainOf();
    }
}
