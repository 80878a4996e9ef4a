using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Cutting_a_news_text(Chromium browser, HostFixture host)
{
    private const string Remark = "学习要联系岗位实际。";
    private const string Keynote = "基层治理重在落细落小。";
    private const string Consensus = "这次学习很有收获，进一步统一了思想。";
    private const string Requirement = "各部门月底前报送学习计划。";

    private const string Text =
        $"11月10日，某单位召开集体学习会。\n王芳在交流中指出，{Remark}李强作了重点发言，他强调：{Keynote}\n大家认为，{Consensus}\n会议要求，{Requirement}会议还通报了近期工作。";

    [Fact]
    public async Task Passages_become_the_four_kinds_word_for_word_and_what_is_left_survives_a_reload()
    {
        var (organisation, session) = await Session();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);
        var news = new NewsDesk(secretary.Page);
        await news.Paste(Text);

        // The speaker is offered where the text names one of the roster, and confirmed by a key.
        await news.Mark(Remark);
        await secretary.Page.Keyboard.PressAsync("1");
        (await news.Speaker.InputValueAsync()).ShouldBe("王芳");
        await news.Speaker.PressAsync("Enter");
        await recorder.Entry("remarks", Remark).WaitForAsync();

        await news.Mark(Keynote);
        await secretary.Page.GetByRole(AriaRole.Button, new() { Name = "2 重点发言" }).ClickAsync();
        (await news.Speaker.InputValueAsync()).ShouldBe("李强");
        await news.Speaker.PressAsync("Enter");
        await recorder.Entry("remarks", Keynote).WaitForAsync();

        await news.Mark(Consensus);
        await secretary.Page.Keyboard.PressAsync("3");
        await recorder.Entry("remarks", Consensus).WaitForAsync();
        await news.Mark(Requirement);
        await secretary.Page.Keyboard.PressAsync("4");
        await recorder.Entry("remarks", Requirement).WaitForAsync();

        await secretary.ShouldBeUsableByEverybody();
        await secretary.Page.ReloadAsync();
        await secretary.BeReady();
        await Wait.Until(async () => await news.Tinted.CountAsync() == 4, TimeSpan.FromSeconds(30));
        (await news.Tinted.AllTextContentsAsync()).ShouldBe([Remark, Keynote, Consensus, Requirement]);
        (await news.Body.TextContentAsync()).ShouldBe(Text);

        var remarks = (await organisation.Secretary.Get($"/sessions/{session}"))["remarks"]!.AsArray();
        remarks.Select(each => ((string)each!["kind"]!, (string)each["text"]!, (string?)each["speaker"]?["name"])).ShouldBe(
        [
            ("remark", Remark, "王芳"), ("keynote", Keynote, "李强"), ("consensus", Consensus, null), ("requirement", Requirement, null),
        ]);

        // What is withdrawn is to be cut again.
        await Recorder.Give(recorder.Entry("remarks", Consensus), "撤销", "不够准确");
        await Wait.Until(async () => await news.Tinted.CountAsync() == 3, TimeSpan.FromSeconds(30));
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task The_keyboard_alone_marks_and_cuts_and_the_text_cannot_be_changed()
    {
        var (organisation, session) = await Session();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);
        var news = new NewsDesk(secretary.Page);
        await news.Paste("大家认为，这次学习很有收获。");

        await news.Body.FocusAsync();
        await secretary.Page.Keyboard.TypeAsync("改");
        await secretary.Page.Keyboard.PressAsync("Control+Home");
        for (var place = 0; place < 5; place++) await secretary.Page.Keyboard.PressAsync("ArrowRight");
        await secretary.Page.Keyboard.PressAsync("Shift+End");
        await secretary.Page.Keyboard.PressAsync("3");

        await recorder.Entry("remarks", "这次学习很有收获。").WaitForAsync();
        (await news.Body.TextContentAsync()).ShouldBe("大家认为，这次学习很有收获。");
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task What_is_cut_while_the_connection_is_lost_is_recorded_afterwards_once()
    {
        var (organisation, session) = await Session();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        secretary.ExpectsLostConnection = true;
        var recorder = await new Recorder(secretary).Open(session);
        var news = new NewsDesk(secretary.Page);
        await news.Paste(Text);

        await secretary.CutConnection();
        await news.Mark(Consensus);
        await secretary.Page.Keyboard.PressAsync("3");
        await secretary.RestoreConnection();
        await secretary.Page.ReloadAsync();
        await secretary.BeReady();

        await recorder.Entry("remarks", Consensus).WaitForAsync();
        (await recorder.Remarks.CountAsync()).ShouldBe(1);
        (await news.Tinted.AllTextContentsAsync()).ShouldBe([Consensus]);
    }

    [Fact]
    public async Task What_is_cut_goes_under_the_agenda_item_chosen_once_also_when_it_is_sent_later()
    {
        var (organisation, session) = await Session();
        foreach (var title in (string[])["传达学习精神", "研究贯彻措施"]) (await organisation.Secretary.Post($"/sessions/{session}/agenda-items", new { title })).ShouldHave(201);
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        secretary.ExpectsLostConnection = true;
        var recorder = await new Recorder(secretary).Open(session);
        var news = new NewsDesk(secretary.Page);
        await news.Paste(Text);
        await news.Mark(Remark);
        await secretary.Page.Keyboard.PressAsync("1");
        await news.Speaker.PressAsync("Enter");
        await recorder.Entry("remarks", Remark).WaitForAsync();

        await news.AgendaItem.SelectOptionAsync("2");
        await news.Mark(Consensus);
        await secretary.Page.Keyboard.PressAsync("3");
        await recorder.Entry("remarks", Consensus).WaitForAsync();
        await secretary.CutConnection();
        await news.Mark(Requirement);
        await secretary.Page.Keyboard.PressAsync("4");
        await secretary.RestoreConnection();
        await secretary.Page.ReloadAsync();
        await secretary.BeReady();
        await recorder.Entry("remarks", Requirement).WaitForAsync();

        (await news.AgendaItem.InputValueAsync()).ShouldBe("2");
        var remarks = (await organisation.Secretary.Get($"/sessions/{session}"))["remarks"]!.AsArray();
        remarks.Select(each => ((string)each!["text"]!, (int?)each["agendaSeq"])).ShouldBe([(Remark, null), (Consensus, 2), (Requirement, 2)]);
    }

    private async Task<(Organisation Organisation, Guid Session)> Session()
    {
        var organisation = await Organisation.Register(host);
        var department = await organisation.Department();
        var people = new List<Guid>();
        foreach (var name in (string[])["王芳", "李强"]) people.Add((await organisation.Secretary.Post("/people", new { name, departmentId = department })).ShouldHave(201).Id);
        return (organisation, await organisation.SessionWith([.. people]));
    }
}
