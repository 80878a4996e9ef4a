using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Calling_the_roll_by_keyboard(Chromium browser, HostFixture host)
{
    private const string IsSelected = "field => field.selectionStart === 0 && field.selectionEnd === field.value.length";

    [Fact]
    public async Task A_name_that_nobody_has_stays_selected_and_it_is_said()
    {
        var (organisation, session) = await Roster("王芳", "李强");
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);

        await recorder.Mark("没这人", 1);
        await recorder.RollSaid.Filter(new() { HasText = "没有找到“没这人”" }).WaitForAsync();
        (await recorder.RollSearch.InputValueAsync()).ShouldBe("没这人");
        (await recorder.RollSearch.EvaluateAsync<bool>(IsSelected)).ShouldBeTrue();

        // What is typed next takes its place.
        await recorder.Mark("王芳", 2);
        await Wait.Until(async () => await recorder.StatusOf("王芳") == "late", TimeSpan.FromSeconds(30));
        (await recorder.RollSearch.InputValueAsync()).ShouldBeEmpty();
        (await recorder.RollSaid.TextContentAsync()).ShouldBe("");
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Of_several_that_match_none_is_marked_and_they_are_named()
    {
        var (organisation, session) = await Roster("王芳", "王强", "李强");
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);

        await recorder.Mark("王", 4);
        await recorder.RollSaid.Filter(new() { HasText = "“王”有 2 人：王芳（办公室）、王强（办公室）" }).WaitForAsync();
        await secretary.ShouldBeUsableByEverybody();
        (await recorder.RollSearch.InputValueAsync()).ShouldBe("王");
        await recorder.Mark("强", 4);
        await Wait.Until(async () => await recorder.StatusOf("王强") == "absent", TimeSpan.FromSeconds(30));

        // Or the arrows choose.
        await recorder.RollSearch.PressSequentiallyAsync("王");
        await recorder.RollSearch.PressAsync("ArrowDown");
        await recorder.RollSaid.Filter(new() { HasText = "王芳（办公室）" }).WaitForAsync();
        await recorder.RollSearch.PressSequentiallyAsync("3");
        await Wait.Until(async () => await recorder.StatusOf("王芳") == "left-early", TimeSpan.FromSeconds(30));

        (await recorder.StatusOf("李强")).ShouldBeEmpty();
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Who_is_called_just_so_is_marked_though_another_name_begins_alike()
    {
        var (organisation, session) = await Roster("王芳", "王芳芳");
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);

        await recorder.Mark("王芳", 2);
        await Wait.Until(async () => await recorder.StatusOf("王芳") == "late", TimeSpan.FromSeconds(30));

        (await recorder.StatusOf("王芳芳")).ShouldBeEmpty();
        secretary.ShouldHaveNothingToComplainOf();
    }

    private async Task<(Organisation Organisation, Guid Session)> Roster(params string[] names)
    {
        var organisation = await Organisation.Register(host);
        var department = await organisation.Department("办公室");
        var people = new List<Guid>();
        foreach (var name in names) people.Add((await organisation.Secretary.Post("/people", new { name, departmentId = department })).ShouldHave(201).Id);
        return (organisation, await organisation.SessionWith([.. people]));
    }
}
