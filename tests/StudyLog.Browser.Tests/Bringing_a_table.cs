using System.Text;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

public sealed class Bringing_a_table(Chromium browser, HostFixture host)
{
    private const string People = "机关人员花名册,,\n序号,姓　名,部 门\n1,王 芳,办公室\n2,李强,办公室\n3,赵刚,没有的科\n";

    [Fact]
    public async Task Every_row_is_looked_at_one_is_left_out_and_the_rest_is_taken_in_while_one_is_elsewhere()
    {
        var organisation = await Organisation.Register(host);
        await organisation.Department("办公室");
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var desk = await new Desk(secretary).Open("/people");

        await desk.Main.GetByText("文件", new() { Exact = true }).ClickAsync();
        await desk.Link("导入花名册").ClickAsync();
        await desk.Main.GetByLabel("选择文件").Choose(File(People));
        await desk.IsAt("花名册.csv");
        await desk.Shows("新增 2 行，有变动 0 行，已有 0 行，不能导入 1 行。");
        await Row(desk, "赵刚").GetByText("C5：没有“没有的科”这个部门。").WaitForAsync();
        (await Row(desk, "赵刚").GetByRole(AriaRole.Checkbox).CountAsync()).ShouldBe(0);

        await desk.Link("不能导入").ClickAsync();
        await secretary.Page.Reaches(@"/imports/[^/]*\?judgement=refused$");
        await Row(desk, "李强").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await desk.Link("全部").ClickAsync();
        await Row(desk, "李强").GetByRole(AriaRole.Checkbox).UncheckAsync();
        await desk.Press("导入选定的 1 行");
        await desk.Shows("已导入：新增 1 行，有变动 0 行；已有 0 行，不能导入 1 行，没有选 1 行。");

        await desk.Open("/people");
        await desk.Link("王芳").WaitForAsync();
        (await desk.Main.GetByRole(AriaRole.Link, new() { Name = "李强" }).CountAsync()).ShouldBe(0);
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_table_that_cannot_be_read_says_why_and_is_put_away()
    {
        var organisation = await Organisation.Register(host);
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var desk = await new Desk(secretary).Open("/imports");

        await desk.Main.GetByLabel("选择文件").Choose(File("天气,温度\n晴,20\n"));
        await desk.IsAt("花名册.csv");
        await desk.Main.GetByRole(AriaRole.Alert).GetByText("表里没有这些列").WaitForAsync();
        await desk.Press("收起");
        await secretary.Page.Reaches("/imports$");
        await desk.Shows("没有上传过表");
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Of_many_that_have_ended_the_latest_are_told_and_all_noted_at_once()
    {
        var organisation = await Organisation.Register(host);
        var account = await organisation.Account([Duty.StudySecretary]);
        var program = new User(host.CreateClient(), account.Id, organisation.Token(account, TimeSpan.FromHours(1)));
        foreach (var name in (string[])["一科", "二科", "三科", "四科", "五科"])
            (await program.Ask("POST", "/imports", Upload.Of(new { kind = "departments", file = $"名称\n{name}\n" }, fileName: $"{name}.csv"))).ShouldHave(201);
        await using var secretary = await Visitor.Of(browser, host, account);
        var desk = await new Desk(secretary).Open("/people");

        var notices = secretary.Page.Locator(".job-notices");
        await notices.GetByText("另有 2 项已结束").WaitForAsync();
        (await notices.GetByRole(AriaRole.Listitem).CountAsync()).ShouldBe(3);
        await notices.GetByRole(AriaRole.Button, new() { Name = "全部知道了" }).ClickAsync();
        await notices.GetByRole(AriaRole.Listitem).First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        secretary.ShouldHaveNothingToComplainOf();
    }

    private static ILocator Row(Desk desk, string name) => desk.Main.Locator("tbody tr").Filter(new() { HasText = name });

    private static FilePayload File(string text) => new() { Name = "花名册.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };
}
