using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Planning_and_reporting(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task A_plan_goes_from_its_topics_to_its_filing()
    {
        var organisation = await Organisation.Register(host);
        (await organisation.Secretary.Post("/materials", new { title = "二十大报告", kind = "report" })).ShouldHave(201);
        await using var secretary = await Visitor(organisation, Duty.StudySecretary);
        var desk = await new Desk(secretary).Open("/plans");

        await desk.Whole.Fill("第 1 季度", "党的建设\n意识形态工作");
        await desk.Whole.Fill("第 3 季度", "乡村振兴");
        await desk.Press("确定计划");
        await desk.Shows("意识形态工作");
        var topic = await desk.Unfold("增加专题");
        await topic.Choose("季度", "第 4 季度");
        await topic.Field("专题").FillAsync("总结交流");
        await topic.Field("添加学习材料").PressSequentiallyAsync("二十大");
        await topic.Press("二十大报告");
        await topic.Press("增加专题");
        await desk.Main.Locator("tbody tr").Filter(new() { HasText = "总结交流" }).Filter(new() { HasText = "二十大报告" }).WaitForAsync();
        await desk.Press("登记上报");
        await desk.Main.GetByText("已上报").First.WaitForAsync();
        await desk.Press("取消“乡村振兴”");

        await desk.Shows("上报后有改动");
        await desk.Shows("已取消的专题");
        var plan = await organisation.Secretary.Get($"/plans/{Organisation.Today.Year}");
        plan["topics"]!.AsArray().Select(each => ((int)each!["quarter"]!, (string?)each["title"])).ShouldBe([(1, "党的建设"), (1, "意识形态工作"), (4, "总结交流")]);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_report_goes_from_its_draft_over_a_return_to_its_acceptance()
    {
        var organisation = await Organisation.Register(host);
        await using var secretary = await Visitor(organisation, Duty.StudySecretary);
        await using var leader = await Visitor(organisation, Duty.GroupLeader);
        var desk = await new Desk(secretary).Open("/period-reports");

        var draft = await desk.Unfold("起草报告");
        await draft.Choose("种类", "督办通报");
        await draft.Press("起草报告");
        await desk.Shows("总体情况");
        await desk.Press("上报");
        await desk.Shows("已上报");
        var judge = await new Desk(leader).Open(new Uri(secretary.Page.Url).PathAndQuery);
        await judge.Press("退回", "退回原因", "缺九月数据");
        await judge.Shows("已退回");
        await desk.Open(new Uri(secretary.Page.Url).PathAndQuery);
        await desk.Shows("缺九月数据");
        await desk.Press("重新起草");
        await desk.Press("上报");
        await desk.Main.Locator(".state", new() { HasTextString = "已上报" }).WaitForAsync();
        await judge.Open(new Uri(secretary.Page.Url).PathAndQuery);
        await judge.Press("接收");
        await judge.Main.Locator(".state", new() { HasTextString = "已接收" }).WaitForAsync();

        var report = (await organisation.Secretary.Get("/period-reports"))["items"]!.AsArray().Single()!;
        ((string?)report["state"], (int)report["returns"]!).ShouldBe(("accepted", 1));
        secretary.ShouldHaveNothingToComplainOf();
        leader.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_material_is_registered_revised_and_withdrawn()
    {
        var organisation = await Organisation.Register(host);
        await using var secretary = await Visitor(organisation, Duty.StudySecretary);
        var desk = await new Desk(secretary).Open("/materials");

        var register = await desk.Unfold("登记材料");
        await register.Fill("材料名称", "学习材料汇编");
        await register.Choose("类型", "书籍");
        await register.Press("登记材料");
        await desk.IsAt("学习材料汇编");
        var revise = await desk.Unfold("修订");
        await revise.Fill("作者", "编写组");
        await revise.Press("保存");
        await desk.Card("修订经过").Shows("修订材料");
        await desk.Press("停用", "原因", "已有新版");
        await desk.Main.Locator(".recorder-title .state", new() { HasTextString = "已停用" }).WaitForAsync();

        await desk.Open("/materials");
        (await desk.Link("学习材料汇编").CountAsync()).ShouldBe(0);
        await desk.Link("包括").ClickAsync();
        await desk.Link("学习材料汇编").WaitForAsync();
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_programme_is_established_and_everything_of_it_kept_on_its_page()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        var title = (string)(await organisation.Secretary.Get($"/sessions/{session}"))["title"]!;
        await using var secretary = await Visitor(organisation, Duty.StudySecretary);
        var desk = await new Desk(secretary).Open("/programmes");

        var establish = await desk.Unfold("设立项目");
        await establish.Fill("名称", "城乡社区治理试点");
        await establish.Press("设立项目");
        await desk.IsAt("城乡社区治理试点");
        await Group(desk);
        var experts = desk.Card("专家团队");
        await experts.Fill("团队或机构", "高校专家组");
        await experts.Press("聘请");
        await experts.Shows("高校专家组");
        var tasks = desk.Card("任务分配");
        await tasks.Fill("单位", "荷花街社区");
        await tasks.Fill("任务", "社会组织参与型");
        await tasks.Press("分配任务");
        await desk.Main.Locator("tbody tr").Filter(new() { HasText = "荷花街社区" }).WaitForAsync();
        var activities = desk.Card("活动");
        await activities.Field("关联场次为活动").PressSequentiallyAsync(title);
        await activities.Within.Locator(".look-up-found button").First.ClickAsync();
        await activities.Within.GetByRole(AriaRole.Link, new() { Name = title }).WaitForAsync();
        var figures = desk.Card("项目数");
        await figures.Fill("名称", "评审项目");
        await figures.Fill("数量（未载明则不填）", "30");
        await figures.Choose("约数", "余");
        await figures.Press("登记");
        await figures.Shows("评审项目 · 评审 30 余");
        await figures.Press("撤销");
        await figures.Fill("原因", "重复登记");
        await figures.Within.Locator("form.ask").GetByRole(AriaRole.Button, new() { Name = "撤销", Exact = true }).ClickAsync();
        await figures.Shows("还没有项目数。");
        secretary.ShouldHaveNothingToComplainOf();
    }

    private static async Task Group(Desk desk)
    {
        var group = desk.Card("领导小组");
        await desk.Unfold("成立领导小组");
        await group.Within.GetByLabel("职责").First.SelectOptionAsync("组长");
        await group.Within.GetByLabel("职务").First.FillAsync("县委书记");
        await group.Press("增加席位");
        await group.Within.GetByLabel("成员单位").Nth(1).FillAsync("县级部门");
        await group.Within.GetByLabel("人数").Nth(1).FillAsync("38");
        await group.Press("保存");
        await group.Shows("成员单位 · 38 人");
    }

    private async Task<Visitor> Visitor(Organisation organisation, Duty duty) =>
        await Browsing.Visitor.Of(browser, host, await organisation.Account([duty]));
}
