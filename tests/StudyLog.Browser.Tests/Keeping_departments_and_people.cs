using System.Globalization;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Keeping_departments_and_people(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task A_department_and_a_person_are_made_changed_and_found_by_initials_and_by_two_characters()
    {
        var organisation = await Organisation.Register(host);
        await using var secretary = await Visitor(organisation);
        var desk = await new Desk(secretary).Open("/departments");

        var establish = await desk.Unfold("设立部门");
        await establish.Fill("名称", "督查督办室");
        await establish.Fill("排序", "10");
        await establish.Press("设立部门");
        await desk.Link("督查督办室").ClickAsync();
        await desk.IsAt("督查督办室");
        var change = await desk.Unfold("修改部门");
        await change.Fill("简称", "督查室");
        await change.Press("保存");
        await desk.Card("概况").Shows("督查室");

        await desk.Open("/people");
        var register = await desk.Unfold("登记人员");
        await register.Fill("姓名", "曾红旗");
        await register.Choose("部门", "督查督办室");
        await register.Fill("职务", "主任");
        await register.Fill("拼音", "zeng hongqi");
        await register.Press("登记人员");
        await desk.IsAt("曾红旗");
        var revise = await desk.Unfold("修改信息");
        await revise.Fill("笔画序", "12-曾");
        await revise.Press("保存");
        await desk.Card("概况").Shows("12-曾");

        await desk.Open("/people?order=strokes");
        await desk.Filter("姓名、拼音或首字母", "zhq");
        await desk.Link("曾红旗").WaitForAsync();
        (await desk.Link("姓氏笔画").GetAttributeAsync("aria-current")).ShouldBe("true");
        await desk.Search("曾红");
        await desk.Card("人员").Within.GetByRole(AriaRole.Link, new() { Name = "曾红旗" }).WaitForAsync();
        await desk.Search("督查");
        await desk.Card("部门").Within.GetByRole(AriaRole.Link, new() { Name = "督查督办室" }).WaitForAsync();
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Somebody_takes_a_post_leaves_it_and_is_erased_only_under_the_name_typed_once_more()
    {
        var organisation = await Organisation.Register(host);
        var (office, bureau) = (await organisation.Department("办公室"), await organisation.Department("宣传科"));
        var person = (await organisation.Secretary.Post("/people", new { name = "李某某", departmentId = office })).ShouldHave(201).Id;
        await using var secretary = await Visitor(organisation);
        var desk = await new Desk(secretary).Open($"/people/{person}");

        var posts = desk.Card("任职经历");
        await posts.Choose("部门", "宣传科");
        await posts.Fill("职务", "科长");
        await posts.Fill("任职日期", "2024-03-01");
        await posts.Press("任职");
        await posts.Shows("科长");
        foreach (var last in (string[])["2024-12-31", "2025-06-30"])
        {
            await posts.Press("离任");
            await posts.Fill("离任日期（最后一日）", last);
            await posts.Within.Locator("form.ask").GetByRole(AriaRole.Button, new() { Name = "离任", Exact = true }).ClickAsync();
            await posts.Shows(last);
        }

        var erase = await desk.Unfold("抹去个人信息");
        await erase.Fill("原因", "本人申请");
        var action = erase.Within.GetByRole(AriaRole.Button, new() { Name = "永久抹去" });
        (await action.IsDisabledAsync()).ShouldBeTrue();
        await erase.Within.GetByLabel("请再次输入姓名“李某某”以确认").PressSequentiallyAsync("李某某");
        await action.ClickAsync();
        await desk.IsAt("（已抹去）");
        (await desk.Main.GetByText("yǐ mǒ").CountAsync()).ShouldBe(0, "what stands for a name is not read as one");

        var known = await organisation.Secretary.Get($"/people/{person}");
        ((bool)known["erased"]!).ShouldBeTrue();
        known["posts"]!.AsArray().Select(post => ((Guid)post!["departmentId"]!, (string?)post["to"])).ShouldBe([(office, "2025-06-30"), (bureau, "2024-12-31")]);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_long_list_goes_on_being_entered_when_its_page_is_left_and_its_result_is_there_when_one_comes_back()
    {
        const int lines = 2_000;
        var organisation = await Organisation.Register(host);
        await organisation.Department("办公室");
        await using var secretary = await Visitor(organisation);
        var desk = await new Desk(secretary).Open("/people");

        var paste = await desk.Unfold("粘贴名单");
        await paste.Paste("名单", "姓名\t部门\t职务\n" + string.Join('\n', Enumerable.Range(1, lines).Select(line =>
            line == 1_100 ? "某某\t没有的部门\t科员" : string.Create(CultureInfo.InvariantCulture, $"同志{line}\t办公室\t科员"))));
        await paste.Press("录入");
        await paste.Shows($"/ {lines} 行");
        await desk.Open("/");
        await desk.IsAt("首页");
        await desk.Open("/people");

        await paste.Shows($"新录入 {lines - 1} 人，已有 0 人，未录入 1 行");
        await paste.Shows("第 1101 行");
        ((int)(await organisation.Secretary.Get("/people?pageSize=1"))["total"]!).ShouldBe(lines - 1);
        await paste.Press("知道了");
        await paste.Within.GetByText("新录入").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Where_there_are_more_departments_than_one_answer_holds_the_last_can_be_chosen_too()
    {
        // In the order of departments without a rank, that of their names, it is the last.
        const string last = "龙尾科";
        var organisation = await Organisation.Register(host);
        for (var number = 0; number < 200; number++) await organisation.Department(string.Create(CultureInfo.InvariantCulture, $"处室{number}"));
        await organisation.Department(last);
        await using var secretary = await Visitor(organisation);
        var desk = new Desk(secretary);

        foreach (var path in (string[])["/departments", "/people", "/sessions/new", "/follow-ups/board"])
        {
            await desk.Open(path);
            await desk.Main.Locator("select option", new() { HasTextString = last }).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }

        secretary.ShouldHaveNothingToComplainOf();
    }

    private async Task<Visitor> Visitor(Organisation organisation) =>
        await Browsing.Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
}
