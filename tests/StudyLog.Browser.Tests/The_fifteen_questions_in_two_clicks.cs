using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Tests.Demo;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

/// <summary>What is asked every month (docs/questions.md), each answered from home in at most two clicks; what the interface answers is what can be read then.</summary>
[Collection(nameof(OfficeYear))]
[Trait("Category", "Long")]
public sealed class The_fifteen_questions_in_two_clicks(Chromium browser, HostFixture host, OfficeYear year)
{
    private static readonly Question[] All =
    [
        new(1, ["nav 召开频次"], "/progress/frequency", answer => answer["rows"]!.AsArray().Where(row => (int?)row!["gap"] > 0).Select(row => (string)row!["organiserName"]!), "缺"),
        new(2, ["nav 学习台账"], "/ledgers/sessions", answer => Items(answer).Select(line => (string?)line["materials"]!.AsArray().FirstOrDefault()), "主持人"),
        new(3, ["nav 各部门进展"], "/progress/departments", answer => answer["departments"]!.AsArray().Select(row => Rate(row!["attendanceRate"])), "出席率"),
        new(4, ["nav 补学"], "/make-ups?state=assigned", answer => Items(answer).Select(row => (string?)row["name"]), "期限"),
        new(5, ["nav 学时"], "/progress/people", answer => Items(answer).Select(row => (string?)row["name"]), "差额"),
        new(6, ["nav 学习材料", "材料学习覆盖"], "/materials", answer => [(string?)Items(answer).First()["title"]], "未学人员"),
        new(7, ["nav 学习台账"], "/ledgers/sessions", answer => Items(answer).Where(line => (bool)line["firstAgendaItem"]!).Select(line => (string?)line["title"]), "第一议题"),
        new(8, ["card 待完善记录"], "/sessions?state=held", answer => Items(answer).Select(row => (string?)row["title"]), "会议类型"),
        new(9, ["card 红黄灯"], "/follow-ups?light=red", answer => Items(answer).Select(row => (string?)row["matter"]), "逾期"),
        new(10, ["card 待办"], "/inbox", answer => answer["items"]!.AsArray().Select(item => (string?)item!["matter"]), "前办结", Duty.DepartmentLiaison),
        new(11, ["card 待签收事项"], "/follow-ups?status=issued", answer => Items(answer).Select(row => (string?)row["matter"]), "主办"),
        new(12, ["nav 督办台账", "summary"], "/ledgers/follow-ups", answer => Items(answer).SelectMany(line => line["returnReasons"]!.AsArray()).Select(reason => (string?)reason!["reason"]).Take(1), "退回"),
        new(13, ["nav 各部门进展"], "/progress/departments", answer => answer["departments"]!.AsArray().Select(row => Rate(row!["followUps"]!["closureRate"])), "办结率"),
        new(14, ["nav 试点项目", "项任务"], "/programmes", answer => [(string?)Items(answer).First()["name"]], "最近活动"),
        new(15, ["nav 期间报告"], "/period-reports", answer => Items(answer).Select(report => (string?)report["reason"]), "退回原因"),
    ];

    public static TheoryData<int> Numbers => [.. All.Select(question => question.Number)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Are_answered(int number)
    {
        var question = All.Single(each => each.Number == number);
        var departments = question.Duty == Duty.DepartmentLiaison ? new[] { await DepartmentWithWork() } : [];
        var account = await year.Organisation.Account([question.Duty], personId: null, departments);
        var user = await year.Organisation.User([question.Duty], personId: null, departments);
        var expected = question.Expected((await user.Get(question.Path)).ShouldHave(200).Json!).OfType<string>().Distinct().ToList();
        await using var visitor = await Visitor.Of(browser, host, account);

        await visitor.GoTo("/");
        question.Clicks.Length.ShouldBeLessThanOrEqualTo(2);
        foreach (var click in question.Clicks) await Click(visitor.Page, click);

        expected.ShouldNotBeEmpty();
        await visitor.Page.Locator("main").GetByText(question.Column).Filter(new() { Visible = true }).First.WaitForAsync();
        foreach (var words in expected.Take(20)) await visitor.Page.Locator("main").GetByText(words).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        visitor.ShouldHaveNothingToComplainOf();
    }

    private static Task Click(IPage page, string click) => click.Split(' ') switch
    {
        ["nav", var name] => page.Locator("#rail").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync(),
        ["card", var name] => page.GetByRole(AriaRole.Link, new() { Name = $"{name}：全部" }).ClickAsync(),
        ["summary"] => page.Locator("td.number summary").First.ClickAsync(),
        ["项任务"] => page.Locator("main .rows a").First.ClickAsync(),
        _ => page.Locator("main").GetByRole(AriaRole.Link, new() { Name = click }).First.ClickAsync(),
    };

    private async Task<Guid> DepartmentWithWork()
    {
        var issued = (await year.Organisation.Secretary.Get("/follow-ups?status=received&light=red")).ShouldHave(200);
        return (Guid)Items(issued.Json!).First()["leadDepartmentId"]!;
    }

    private static IEnumerable<JsonNode> Items(JsonNode answer) => answer["items"]!.AsArray().Select(item => item!);

    private static string? Rate(JsonNode? rate) => rate is null ? null : ((decimal)rate).ToString("0.#%", CultureInfo.InvariantCulture);

    /// <param name="Number">As in the list of questions.</param>
    /// <param name="Clicks">What is clicked, from home.</param>
    /// <param name="Path">Where the interface answers it.</param>
    /// <param name="Expected">What of that answer is to be read then.</param>
    /// <param name="Column">What tells the reader what it is.</param>
    /// <param name="Duty">Who asks.</param>
    private sealed record Question(
        int Number, string[] Clicks, string Path, Func<JsonNode, IEnumerable<string?>> Expected, string Column, Duty Duty = Duty.StudySecretary);
}
