using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

public sealed class Recording_a_session(Chromium browser, HostFixture host)
{
    private const string Names = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳";

    [Fact]
    public async Task Sixty_people_are_called_by_keyboard_within_a_minute()
    {
        var (organisation, people) = await Sixty();
        var session = await organisation.SessionWith([.. people.Select(person => person.Id)]);
        await using var secretary = await Visitor(organisation);
        var recorder = await new Recorder(secretary).Open(session);
        await recorder.RollSearch.FocusAsync();

        var began = Stopwatch.StartNew();
        await recorder.Mark("赵", 2);
        await recorder.Mark("km", 3);
        await recorder.Mark("孙", 4);
        await recorder.Mark("limou", 5);
        await recorder.Mark("周", 5);
        await recorder.RollSearch.PressAsync("Control+Enter");
        await Wait.Until(async () => await recorder.Count("实到") == "57", TimeSpan.FromSeconds(30));
        began.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));

        (await recorder.StatusOf("赵某0")).ShouldBe("late");
        (await recorder.StatusOf("孔某24")).ShouldBe("left-early");
        (await recorder.StatusOf("孙某2")).ShouldBe("absent");
        (await recorder.StatusOf("李某3")).ShouldBe("on-leave");
        (await recorder.StatusOf("王某7")).ShouldBe("present");
        (await recorder.Count("请假")).ShouldBe("2");
        secretary.ShouldHaveNothingToComplainOf();

        var attendance = (await organisation.Secretary.Get($"/sessions/{session}/attendance?pageSize=200")).ShouldHave(200);
        attendance["items"]!.AsArray().CountBy(item => (string)item!["status"]!).ToDictionary().ShouldBe(
            new Dictionary<string, int>(StringComparer.Ordinal) { ["late"] = 1, ["left-early"] = 1, ["absent"] = 1, ["on-leave"] = 2, ["present"] = 55 }, ignoreOrder: true);
    }

    [Fact]
    public async Task What_one_recorder_enters_appears_before_the_other()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        await using var first = await Visitor(organisation);
        await using var second = await Visitor(organisation);
        var (here, there) = (await new Recorder(first).Open(session), await new Recorder(second).Open(session));

        await here.Record("大家认为", "要把学习成果转化为工作成效。");
        await there.Remarks.Filter(new() { HasText = "转化为工作成效" }).WaitForAsync();
        await there.Record("会议要求", "各部门月底前报送计划。");
        await here.Remarks.Filter(new() { HasText = "月底前报送计划" }).WaitForAsync();

        (await here.Remarks.CountAsync()).ShouldBe(2);
        first.ShouldHaveNothingToComplainOf();
        second.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task What_another_enters_appears_in_the_language_of_whoever_looks()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        await using var reader = await Browsing.Visitor.Of(browser, host, await organisation.Account([Duty.GroupLeader]), new Screen(Language: "en"));
        await new Recorder(reader).Open(session);

        (await organisation.Secretary.Post($"/sessions/{session}/remarks", new { kind = "consensus", text = "大家一致赞成。" })).ShouldHave(201);

        await reader.Page.Locator("#remarks .state", new() { HasText = "Consensus" }).WaitForAsync();
        reader.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Of_one_fact_changed_by_two_a_person_chooses()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        await using var first = await Visitor(organisation);
        await using var second = await Visitor(organisation);
        var (here, there) = (await new Recorder(first).Open(session), await new Recorder(second).Open(session));

        // The second begins to type before the first has saved, and saves after it.
        await there.Venue.PressSequentiallyAsync("二楼会议室");
        await here.Venue.FillAsync("三楼会议室");
        await here.Venue.BlurAsync();
        await Wait.Until(async () => (string?)(await organisation.Secretary.Get($"/sessions/{session}"))["venue"] == "三楼会议室", TimeSpan.FromSeconds(30));
        await there.Venue.BlurAsync();

        var choice = second.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "三楼会议室" });
        await choice.WaitForAsync();
        ((string?)(await organisation.Secretary.Get($"/sessions/{session}"))["venue"]).ShouldBe("三楼会议室", "Nothing is written over unseen.");
        await choice.GetByRole(AriaRole.Button, new() { Name = "保留我的" }).ClickAsync();
        await Wait.Until(async () => (string?)(await organisation.Secretary.Get($"/sessions/{session}"))["venue"] == "二楼会议室", TimeSpan.FromSeconds(30));
        await Wait.Until(async () => await here.Venue.InputValueAsync() == "二楼会议室", TimeSpan.FromSeconds(30));
        first.ShouldHaveNothingToComplainOf();
        second.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task What_is_being_typed_survives_a_lost_connection_and_a_reload()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        await using var secretary = await Visitor(organisation);
        secretary.ExpectsLostConnection = true;
        var recorder = await new Recorder(secretary).Open(session);

        await recorder.Type("发言的前半句，");
        await secretary.CutConnection();
        await recorder.Type("断线以后的后半句。");
        (await secretary.Page.Locator("#components-reconnect-modal").TextContentAsync()).ShouldNotBeNull().ShouldContain("保存在这个浏览器里");
        await secretary.RestoreConnection();
        await secretary.Page.ReloadAsync();
        await secretary.BeReady();

        (await recorder.RemarkText.InputValueAsync()).ShouldBe("发言的前半句，断线以后的后半句。");
        await recorder.RemarkText.PressAsync("Control+Enter");
        await recorder.Remarks.Filter(new() { HasText = "断线以后的后半句" }).WaitForAsync();
        await Wait.Until(async () => (await recorder.RemarkText.InputValueAsync()).Length == 0, TimeSpan.FromSeconds(30));
        (await recorder.Remarks.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_on_its_way_when_the_line_broke_is_sent_again_and_is_there_once()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        await using var secretary = await Visitor(organisation);
        secretary.ExpectsLostConnection = true;
        var recorder = await new Recorder(secretary).Open(session);

        await recorder.Type("线路中断前的一句。");
        secretary.LosesWhatIsSent = true;
        await recorder.RemarkText.PressAsync("Control+Enter");
        var waiting = secretary.Page.GetByText("还有 1 条没有送达");
        await waiting.WaitForAsync();
        await secretary.CutConnection();
        secretary.LosesWhatIsSent = false;
        await secretary.RestoreConnection();

        await waiting.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await recorder.Remarks.Filter(new() { HasText = "线路中断前的一句。" }).WaitForAsync();
        await recorder.Record("交流发言", "接通以后的一句。");
        (await recorder.Remarks.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_not_cut_but_said_to_be_and_stays()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        await using var secretary = await Visitor(organisation);
        var recorder = await new Recorder(secretary).Open(session);
        var text = new string('学', 50_001);

        await recorder.RemarkText.FocusAsync();
        await secretary.Page.Keyboard.InsertTextAsync(text);
        await recorder.RemarkText.PressAsync("Control+Enter");
        (await recorder.RemarkText.InputValueAsync()).ShouldBe(text);
        (await recorder.RemarkText.EvaluateAsync<string>("field => field.validationMessage")).ShouldBe("这里最多 50000 个字，现有 50001 个字。请删短，或分成几条。");
        (await recorder.Remarks.CountAsync()).ShouldBe(0);

        await recorder.RemarkText.PressAsync("Backspace");
        await recorder.RemarkText.PressAsync("Control+Enter");
        await recorder.Remarks.First.WaitForAsync();
        (await recorder.RemarkText.InputValueAsync()).ShouldBeEmpty();
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Who_may_not_see_how_others_attended_is_not_told_that_nobody_marked_it()
    {
        var organisation = await Organisation.Register(host);
        var (own, other) = (await organisation.Department(), await organisation.Department());
        var session = await organisation.SessionWith(await organisation.Person(own), await organisation.Person(other));
        (await organisation.Secretary.Post($"/sessions/{session}/attendance", new { othersPresent = true })).ShouldHave(200);
        await using var secretary = await Visitor(organisation);
        await using var liaison = await Browsing.Visitor.Of(browser, host, await organisation.Account([Duty.DepartmentLiaison], personId: null, own));
        await new Recorder(secretary).Open(session);
        await new Recorder(liaison).Open(session);

        (await liaison.Page.Locator("#counts dt").AllTextContentsAsync()).ShouldNotContain("未记");
        (await secretary.Page.Locator("#counts dt").AllTextContentsAsync()).ShouldContain("出席");
    }

    [Fact]
    public async Task A_record_goes_from_plan_to_confirmation()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.Session();
        await using var secretary = await Visitor(organisation);
        await using var leader = await Visitor(organisation, Duty.GroupLeader);
        var recorder = await new Recorder(secretary).Open(session);

        await recorder.Step("已召开");
        await recorder.State("已召开").WaitForAsync();
        while (await recorder.Missing.CountAsync() is > 0 and var missing)
        {
            await recorder.Missing.First.GetByRole(AriaRole.Button).ClickAsync();
            await Wait.Until(async () => await recorder.Missing.CountAsync() < missing, TimeSpan.FromSeconds(30));
        }

        await recorder.Step("提交记录");
        await recorder.State("待确认").WaitForAsync();
        var judged = await new Recorder(leader).Open(session);
        await judged.Step("确认记录");

        await judged.State("已确认").WaitForAsync();
        await recorder.State("已确认").WaitForAsync();
        (await recorder.RemarkText.CountAsync()).ShouldBe(0, "What is confirmed is not written to any more.");
        secretary.ShouldHaveNothingToComplainOf();
        leader.ShouldHaveNothingToComplainOf();
    }

    private async Task<Visitor> Visitor(Organisation organisation, Duty duty = Duty.StudySecretary) =>
        await Browsing.Visitor.Of(browser, host, await organisation.Account([duty]));

    // Each with a name of his own.
    private async Task<(Organisation Organisation, IReadOnlyList<(Guid Id, string Name)> People)> Sixty()
    {
        var organisation = await Organisation.Register(host);
        var department = await organisation.Department();
        var people = new List<(Guid, string)>();
        for (var place = 0; place < 60; place++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{Names[place]}某{place}");
            people.Add(((await organisation.Secretary.Post("/people", new { name, departmentId = department })).ShouldHave(201).Id, name));
        }

        return (organisation, people);
    }
}
