using System.Globalization;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

/// <summary>Notices: the bell and the list, where they go out to, and what they say.</summary>
[Trait("Category", "Long")]
public sealed class Being_told(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task The_bell_counts_what_is_new_while_one_looks_on_and_what_was_opened_is_read()
    {
        var of = await Organisation.Register(host);
        var department = await of.Department("督查室");
        await using var liaison = await Visitor.Of(browser, host, await of.Account([Duty.DepartmentLiaison], personId: null, department));
        var page = liaison.Page;
        await liaison.GoTo("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "消息", Exact = true }).First.WaitForAsync();

        await Issue(of, department, "整改落实");
        await Issue(of, department, "建章立制");
        await page.GetByRole(AriaRole.Link, new() { Name = "消息，2 条未读" }).ClickAsync();

        await new Desk(liaison).IsAt("消息");
        var first = page.Locator(".notices .card", new() { HasText = "整改落实" });
        await first.GetByRole(AriaRole.Link, new() { Name = "新交办事项：整改落实" }).ClickAsync();
        await page.Reaches("/follow-ups/");
        await page.GetByRole(AriaRole.Link, new() { Name = "消息，1 条未读" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "全部标为已读" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "消息", Exact = true }).First.WaitForAsync();
        liaison.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_group_is_added_tried_turned_off_and_removed()
    {
        var of = await Organisation.Register(host);
        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        var desk = await new Desk(secretary).Open("/notice-channels");
        var open = await desk.Unfold("添加渠道");
        await open.Fill("名称", "机关学习群");
        await open.Fill("地址", "https://qyapi.example.org/send?key=1");
        await open.Press("添加渠道");
        await desk.Shows("已添加“机关学习群”。");

        await desk.Press("发送测试消息");
        await desk.Shows("测试消息一分钟内发出");
        await desk.Link("投递情况").ClickAsync();
        await desk.IsAt("投递");
        await desk.Shows("测试消息");
        await desk.Shows("机关学习群");

        await desk.Open("/notice-channels");
        var change = await desk.Unfold("查看和修改");
        await change.Fill("名称", "学习交流群");
        await change.Press("保存");
        await desk.Main.GetByRole(AriaRole.Heading, new() { Name = "学习交流群", Exact = true }).WaitForAsync();
        await desk.Press("停用");
        await desk.Main.GetByRole(AriaRole.Button, new() { Name = "启用", Exact = true }).WaitForAsync();
        var removing = await desk.Unfold("删除");
        await desk.Shows("还有 1 条待发，删除后不再发送");
        await removing.Press("确认删除");
        await desk.Shows("还没有渠道。");
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Whoever_changes_a_group_over_what_another_changed_is_told_so()
    {
        var of = await Organisation.Register(host);
        (await of.Secretary.Post("/notice-channels", new { kind = "webhook", name = "值班", address = "https://example.org/old" })).ShouldHave(201);
        await using var one = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        await using var other = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        var (first, second) = (await new Desk(one).Open("/notice-channels"), await new Desk(other).Open("/notice-channels"));
        var address = await first.Unfold("查看和修改");
        var name = await second.Unfold("查看和修改");
        await address.Fill("地址", "https://example.org/new");
        await address.Press("保存");
        await Assertions.Expect((await first.Unfold("查看和修改")).Field("地址")).ToHaveValueAsync("https://example.org/new");

        await name.Fill("名称", "总值班");
        await name.Press("保存");
        await second.Shows("您看到的内容已不是最新");
        var shown = await second.Unfold("查看和修改");
        await Assertions.Expect(shown.Field("地址")).ToHaveValueAsync("https://example.org/new");
        await shown.Fill("名称", "总值班");
        await shown.Press("保存");
        await second.Main.GetByRole(AriaRole.Heading, new() { Name = "总值班", Exact = true }).WaitForAsync();

        var kept = (await of.Secretary.Get("/notice-channels")).ShouldHave(200)["items"]![0]!;
        ((string)kept["name"]!, (string)kept["address"]!).ShouldBe(("总值班", "https://example.org/new"));
    }

    [Fact]
    public async Task What_a_notice_says_is_changed_and_seen_while_it_is_typed()
    {
        var of = await Organisation.Register(host);
        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        var desk = await new Desk(secretary).Open("/settings/notices");
        await desk.Main.Locator("summary", new() { HasText = "新交办事项" }).ClickAsync();
        var chinese = new Form(desk.Main.Locator("details[open] section").First);
        await chinese.Fill("标题", "请抓落实：{matter}");
        await chinese.Shows("发出时：请抓落实：〔事项内容〕");
        await chinese.Fill("标题", "请抓落实：{owner}");
        secretary.ExpectedStatuses.Add(400);
        await chinese.Press("保存");
        await chinese.Shows("花括号里只能是");
        await chinese.Fill("标题", "请抓落实：{matter}");
        await chinese.Press("保存");
        await desk.Shows("已修改");

        await Issue(of, await of.Department("督查室"), "整改落实");
        await chinese.Press("恢复默认文字");
        await chinese.Within.GetByRole(AriaRole.Button, new() { Name = "恢复默认文字" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task What_would_be_told_is_seen_before_settings_are_saved()
    {
        var of = await Organisation.Register(host);
        await Issue(of, await of.Department("督查室"), "建章立制", Organisation.Today.AddDays(25));
        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        var desk = await new Desk(secretary).Open("/settings");
        await desk.Whole.Fill("到期前提醒（工作日）", "7");
        await desk.Press("看看会提醒谁、提醒什么");
        await desk.Shows("每件只列下一次");
        await desk.Shows("建章立制");
        await desk.Whole.Fill("到期前提醒（工作日）", "9");
        await secretary.Page.Keyboard.PressAsync("Tab");
        await desk.Main.GetByText("每件只列下一次").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await of.Secretary.Get("/organisation")).ShouldHave(200)["settings"]!["reminders"]!["daysBefore"]!.AsArray().Select(day => (int)day!).ShouldNotContain(7);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Mail_is_wished_for_and_tried()
    {
        var of = await Organisation.Register(host);
        await using var member = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        var desk = await new Desk(member).Open("/me/notices");
        await desk.Whole.Fill("邮箱", "wang@example.org");
        await desk.Whole.Choose("频率", "每天一次");
        await desk.Press("保存");
        await desk.Press("发送测试邮件");
        await desk.Shows("测试邮件一分钟内发出，请查收。");
        member.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task What_the_plan_wants_is_planned_from_the_first_page_with_its_materials()
    {
        var of = await Organisation.Register(host);
        var (today, material) = (Organisation.Today, await of.Material());
        (await of.Secretary.Put($"/plans/{today.Year}", new { topics = new[] { new { quarter = ((today.Month - 1) / 3) + 1, title = "学习公报", materialIds = new[] { material } } } })).ShouldHave(201);
        await using var secretary = await Visitor.Of(browser, host, await of.Account([Duty.StudySecretary]));
        var desk = await new Desk(secretary).Open("/");
        await desk.Link("学习公报").ClickAsync();
        await desk.IsAt("新建场次");
        await Assertions.Expect(desk.Whole.Field("标题")).ToHaveValueAsync("学习公报");
        await secretary.Page.GetByLabel("日期", new() { Exact = true }).FillAsync($"{today:yyyy-MM-dd}");
        await desk.Press("建立场次");
        await secretary.Page.Locator(".recorder-head").WaitForAsync();

        var session = (await of.Secretary.Get($"/sessions/{secretary.Page.Url[^36..]}")).ShouldHave(200);
        ((Guid)session["materials"]![0]!["materialId"]!).ShouldBe(material);
        session["topicId"].ShouldNotBeNull();
        (await of.Secretary.Get("/sessions/proposals")).ShouldHave(200)["items"]!.AsArray().ShouldAllBe(item => (string?)item!["title"] != "学习公报");
        secretary.ShouldHaveNothingToComplainOf();
    }

    private static async Task Issue(Organisation of, Guid department, string matter, DateOnly? dueOn = null) =>
        (await of.Secretary.Post($"/sessions/{await of.HeldSession()}/follow-ups", new
        {
            matter,
            leadDepartmentId = department,
            dueKind = dueOn is null ? "unspecified" : "date",
            dueOn = dueOn?.ToString("O", CultureInfo.InvariantCulture),
            occurredOn = $"{Organisation.Today:yyyy-MM-dd}",
        })).ShouldHave(201);
}
