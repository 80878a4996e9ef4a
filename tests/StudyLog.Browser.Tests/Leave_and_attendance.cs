using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Leave_and_attendance(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task A_member_asks_for_leave_and_the_leader_sees_and_approves_it()
    {
        var (organisation, session, people) = await Roster("王芳", "李强", "张敏");
        await using var member = await Visitor.Of(browser, host, await organisation.Account([Duty.Member], people["王芳"]));
        await using var leader = await Visitor.Of(browser, host, await organisation.Account([Duty.GroupLeader], people["张敏"]));
        var decided = await new Recorder(leader).Open(session);

        await new Recorder(member).Open(session);
        await Recorder.Give(member.Page.Locator(".own-place"), "请假", "外出开会", form => form.GetByLabel("代会人").SelectOptionAsync(new SelectOptionValue { Value = people["李强"].ToString() }));
        await member.Page.Locator(".own-place .state", new() { HasText = "请假待批" }).WaitForAsync();

        // It appears before the leader by itself, with who comes instead.
        await leader.Page.Locator(".asking").GetByRole(AriaRole.Button, new() { Name = "王芳" }).ClickAsync();
        var place = leader.Page.Locator("[data-person]", new() { HasText = "王芳" });
        (await place.TextContentAsync()).ShouldNotBeNull().ShouldContain("代会：李强");
        await place.GetByRole(AriaRole.Button, new() { Name = "准假", Exact = true }).ClickAsync();

        await member.Page.Locator(".own-place .state", new() { HasText = "已准假" }).WaitForAsync();
        (await member.Page.Locator(".own-place").TextContentAsync()).ShouldNotBeNull().ShouldContain("准假：张敏");
        (await decided.Count("请假")).ShouldBe("1");
        member.ShouldHaveNothingToComplainOf();
        leader.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task The_secretary_enters_who_approved_refused_and_withdrew()
    {
        var (organisation, session, people) = await Roster("王芳", "李强", "张敏");
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);

        var place = await recorder.Place("王芳");
        await Recorder.Give(place, "请假", "病假");
        await place.GetByLabel("批准人").SelectOptionAsync(new SelectOptionValue { Value = people["张敏"].ToString() });
        await place.GetByRole(AriaRole.Button, new() { Name = "准假", Exact = true }).ClickAsync();
        await place.Locator(".leave .state", new() { HasText = "已准假" }).WaitForAsync();
        await secretary.ShouldBeUsableByEverybody();

        var other = await recorder.Place("李强");
        await Recorder.Give(other, "请假", "私事");
        await Recorder.Give(other, "不准假", "会议重要");
        await other.Locator(".leave .state", new() { HasText = "未准假" }).WaitForAsync();

        place = await recorder.Place("王芳");
        await Recorder.Give(place, "销假", "病愈");
        await place.Locator(".leave .state", new() { HasText = "已销假" }).WaitForAsync();

        var attendance = (await organisation.Secretary.Get($"/sessions/{session}/attendance")).ShouldHave(200);
        attendance["items"]!.AsArray().Select(item => (string?)item!["leave"]?["state"]).ShouldBe(["withdrawn", "refused", null]);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Who_came_late_is_noted_with_time_and_reason_by_keyboard()
    {
        var (organisation, session, people) = await Roster("王芳", "李强");
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);

        await recorder.RollSearch.PressSequentiallyAsync("王芳");
        await recorder.RollSearch.PressAsync("Enter");
        var place = secretary.Page.Locator("[data-person].open", new() { HasText = "王芳" });
        await Assertions.Expect(place.Locator("form.inline").First.GetByLabel("出勤")).ToBeFocusedAsync();
        await place.Locator("form.inline").First.GetByLabel("出勤").SelectOptionAsync("迟到");
        await place.GetByLabel("到场时间").FillAsync("09:20");
        await place.Locator("form.inline").First.GetByLabel("原因").FillAsync("堵车");
        await place.GetByRole(AriaRole.Button, new() { Name = "记录出勤" }).ClickAsync();
        await place.Locator(".detail", new() { HasText = "09:20 到" }).First.WaitForAsync();

        var entry = (await organisation.Secretary.Get($"/sessions/{session}"))["roster"]!["people"]![0]!;
        ((string?)entry["status"]).ShouldBe("late");
        ((string?)entry["cameAt"]).ShouldNotBeNull().ShouldContain("09:20");
        ((string?)entry["reason"]).ShouldBe("堵车");
        people.Count.ShouldBe(2);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Attendance_corrected_after_confirmation_stands_beside_what_was_signed()
    {
        var (organisation, session, people) = await Roster("王芳", "李强");
        (await organisation.Secretary.Post($"/sessions/{session}/attendance", new { othersPresent = true })).ShouldHave(200);
        (await organisation.Secretary.Post($"/sessions/{session}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } })).ShouldHave(200);
        (await organisation.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
        (await organisation.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);

        var place = await recorder.Place("李强");
        await place.Locator(".place form.inline").GetByLabel("出勤").SelectOptionAsync("缺席");
        await place.GetByLabel("更正原因").FillAsync("签到表代签");
        await place.GetByRole(AriaRole.Button, new() { Name = "更正出勤" }).ClickAsync();

        await place.Locator(".signed", new() { HasText = "签认时：出席" }).WaitForAsync();
        (await place.Locator(":scope > .state").TextContentAsync()).ShouldBe("缺席");
        (await recorder.Count("实到")).ShouldBe("1");

        await place.GetByLabel("补学期限").FillAsync("2030-01-31");
        await place.GetByRole(AriaRole.Button, new() { Name = "布置补学" }).ClickAsync();
        await place.Locator(".detail", new() { HasText = "补学：待补学" }).WaitForAsync();
        people.Count.ShouldBe(2);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Capacity_and_department_are_changed_in_place_and_the_order_stays()
    {
        var (organisation, session, people) = await Roster("王芳", "李强", "张敏");
        var department = await organisation.Department("机关党委");
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var recorder = await new Recorder(secretary).Open(session);

        var place = await recorder.Place("李强");
        await place.GetByLabel("身份").SelectOptionAsync("列席");
        await place.Locator(".detail", new() { HasText = "列席" }).First.WaitForAsync();
        await place.GetByLabel("代表部门").SelectOptionAsync("机关党委");
        await place.Locator(".detail", new() { HasText = "机关党委" }).First.WaitForAsync();

        var roster = (await organisation.Secretary.Get($"/sessions/{session}"))["roster"]!["people"]!.AsArray();
        roster.Select(each => (string)each!["name"]!).ShouldBe(people.Keys);
        ((string?)roster[1]!["capacity"]).ShouldBe("sitting-in");
        ((Guid)roster[1]!["departmentId"]!).ShouldBe(department);
        secretary.ShouldHaveNothingToComplainOf();
    }

    // A session that was held, with these people in this order.
    private async Task<(Organisation Organisation, Guid Session, IReadOnlyDictionary<string, Guid> People)> Roster(params string[] names)
    {
        var organisation = await Organisation.Register(host);
        var department = await organisation.Department("办公室");
        var people = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var name in names) people.Add(name, (await organisation.Secretary.Post("/people", new { name, departmentId = department })).ShouldHave(201).Id);
        return (organisation, await organisation.SessionWith([.. people.Values]), people);
    }
}
