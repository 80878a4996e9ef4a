using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Mending_a_record(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task Every_kind_of_entry_is_corrected_where_it_stands()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        Content[] contents = [Contents.PreStudy, Contents.AgendaItem, Contents.Remark, Contents.Vote, await Contents.Material(organisation)];
        foreach (var content in contents) await organisation.Part(session, content);
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);

        await Recorder.Give(recorder.Remarks.First, "更正", "笔误", form => form.GetByLabel("更正后的内容").FillAsync("更正以后的发言。"));
        await recorder.Entry("remarks", "更正以后的发言。").WaitForAsync();
        await Recorder.Give(secretary.Page.Locator("#agenda .entry").First, "更正", "笔误", form => form.GetByRole(AriaRole.Textbox, new() { Name = "议题" }).FillAsync("更正以后的议题"));
        await recorder.Entry("agenda", "更正以后的议题").WaitForAsync();
        await Recorder.Give(secretary.Page.Locator("#materials .entry").Last, "更正", "补记", form => form.GetByLabel("时长").FillAsync("45"));
        await recorder.Entry("materials", "45 分钟").WaitForAsync();
        await Recorder.Give(secretary.Page.Locator("#materials .entry").First, "更正", "补记", form => form.GetByLabel("说明").FillAsync("集中在二楼会议室收看"));
        await recorder.Entry("materials", "集中在二楼会议室收看").WaitForAsync();
        await Recorder.Give(secretary.Page.Locator("#votes .entry").First, "更正", "多计一票", form => form.GetByLabel("赞成").FillAsync("6"));
        await recorder.Entry("votes", "赞成 6").WaitForAsync();

        await secretary.ShouldBeUsableByEverybody();

        // The history opens to what it was and what it became.
        var step = await recorder.History("更正议程");
        (await step.Locator("del").TextContentAsync()).ShouldNotBeNullOrEmpty();
        (await step.TextContentAsync()).ShouldNotBeNull().ShouldContain("更正以后的议题");
        (await step.TextContentAsync()).ShouldNotBeNull().ShouldContain("笔误");
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task What_was_withdrawn_is_named_in_the_history()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        var material = (await organisation.Secretary.Post("/materials", new { title = "误记的材料", kind = "document" })).ShouldHave(201).Id;
        var studied = (await organisation.Secretary.Post($"/sessions/{session}/materials", new { materialId = material, mode = "collective" })).ShouldHave(201).Id;
        (await organisation.Secretary.Post($"/sessions/{session}/materials/{studied}/withdraw", new { reason = "记错了场次" })).ShouldHave(200);
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);

        var step = await recorder.History("撤销学习内容");

        await step.Locator("del", new() { HasText = "误记的材料" }).WaitForAsync();
        (await step.TextContentAsync()).ShouldNotBeNull().ShouldContain("记错了场次");
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Of_an_entry_corrected_by_two_the_second_is_told_before_anything_is_written_over()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        var remark = await organisation.Part(session, Contents.Remark);
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var entry = (await new Recorder(secretary).Open(session)).Remarks.First;
        await entry.GetByRole(AriaRole.Button, new() { Name = "更正", Exact = true }).ClickAsync();
        var form = entry.Locator("form.ask");
        await form.GetByLabel("更正后的内容").FillAsync("第二人更正的内容。");
        await form.GetByLabel("原因").FillAsync("笔误");

        (await organisation.Secretary.Post($"/sessions/{session}/remarks/{remark}/correct", new { text = "第一人更正的内容。", reason = "笔误" })).ShouldHave(200);
        await form.GetByRole(AriaRole.Button, new() { Name = "更正", Exact = true }).ClickAsync();
        await form.GetByRole(AriaRole.Alert).WaitForAsync();
        (await Text()).ShouldBe("第一人更正的内容。", "Nothing is written over unseen.");

        await form.GetByRole(AriaRole.Button, new() { Name = "更正", Exact = true }).ClickAsync();
        await form.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await Text()).ShouldBe("第二人更正的内容。");
        secretary.ShouldHaveNothingToComplainOf();

        async Task<string?> Text() => (string?)(await organisation.Secretary.Get($"/sessions/{session}"))["remarks"]![0]!["text"];
    }

    [Fact]
    public async Task A_vote_is_recorded_with_its_result_and_withdrawn()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);
        var votes = secretary.Page.Locator("#votes");

        await votes.GetByRole(AriaRole.Button, new() { Name = "记录表决" }).ClickAsync();
        await votes.GetByLabel("表决事项").FillAsync("接收预备党员");
        foreach (var (label, heads) in new[] { ("应到会", "20"), ("到会", "8"), ("赞成", "8"), ("反对", "0"), ("弃权", "0") })
            await votes.GetByLabel(label, new() { Exact = true }).FillAsync(heads);
        await votes.Locator("form").GetByRole(AriaRole.Button, new() { Name = "记录表决" }).ClickAsync();

        var entry = recorder.Entry("votes", "接收预备党员");
        await entry.Locator(".state", new() { HasText = "到会不足半数" }).WaitForAsync();
        (await entry.TextContentAsync()).ShouldNotBeNull().ShouldContain("未通过");
        await Recorder.Give(entry, "撤销", "未表决");
        await entry.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task An_incomplete_record_is_submitted_only_after_asking()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);

        await recorder.Step("提交记录");
        var asking = secretary.Page.GetByRole(AriaRole.Alertdialog);
        (await asking.TextContentAsync()).ShouldNotBeNull().ShouldContain("主持人");
        ((string?)(await organisation.Secretary.Get($"/sessions/{session}"))["state"]).ShouldBe("held");
        await asking.GetByRole(AriaRole.Button, new() { Name = "仍要提交" }).ClickAsync();

        await recorder.State("待确认").WaitForAsync();
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_confirmed_record_is_amended_and_what_was_signed_stays_readable()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        (await organisation.Secretary.Patch($"/sessions/{session}", new { venue = "二楼会议室" })).ShouldHave(200);
        var remark = (await organisation.Secretary.Post($"/sessions/{session}/remarks", new { kind = "consensus", text = "大家一致赞成。" })).ShouldHave(201).Id;
        (await organisation.Secretary.Post($"/sessions/{session}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } })).ShouldHave(200);
        (await organisation.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
        (await organisation.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);

        await Recorder.Give(recorder.Head, "更正记录", "录入有误", async form =>
        {
            await form.GetByLabel("更正哪一项").SelectOptionAsync("地点");
            await Assertions.Expect(form.GetByLabel("更正为")).ToHaveValueAsync("二楼会议室");
            await form.GetByLabel("更正为").FillAsync("三楼会议室");
        });
        var facts = secretary.Page.Locator("#facts");
        await facts.Locator("output", new() { HasText = "三楼会议室" }).WaitForAsync();
        (await facts.Locator(".signed").TextContentAsync()).ShouldNotBeNull().ShouldContain("签认时：二楼会议室");

        await Recorder.Give(recorder.Remarks.First, "更正", "漏字", form => form.GetByLabel("更正为").FillAsync("大家一致表示赞成。"));
        await recorder.Entry("remarks", "大家一致表示赞成。").WaitForAsync();
        (await recorder.Remarks.First.TextContentAsync()).ShouldNotBeNull().ShouldContain("签认时：大家一致赞成。");

        var amendments = (await organisation.Secretary.Get($"/sessions/{session}"))["amendments"]!.AsArray();
        amendments.Select(each => (string?)each!["field"]).ShouldBe(["venue", "remarkText"]);
        ((Guid)amendments[1]!["partId"]!).ShouldBe(remark);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_session_is_put_on_another_day_with_a_reason()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.Session("2024-03-05");
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);

        await Recorder.Give(recorder.Head, "改期", "领导出差", form => form.GetByLabel("改到").FillAsync("2024-03-07"));

        await recorder.Head.GetByText("2024-03-07").WaitForAsync();
        var step = await recorder.History("改期");
        (await step.Locator("del").TextContentAsync()).ShouldNotBeNull().ShouldContain("2024-03-05");
        (await step.TextContentAsync()).ShouldNotBeNull().ShouldContain("领导出差");
        secretary.ShouldHaveNothingToComplainOf();
    }
}
