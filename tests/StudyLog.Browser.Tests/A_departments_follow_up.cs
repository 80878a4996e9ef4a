using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

public sealed class A_departments_follow_up(Chromium browser, HostFixture host)
{
    // The smallest picture there is.
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Goes_from_the_inbox_on_a_telephone_to_its_closing()
    {
        var organisation = await Organisation.Register(host);
        var department = await organisation.Department("督查室");
        var followUp = await organisation.FollowUpDue(department);
        await using var liaison = await Visitor.Of(
            browser, host, await organisation.Account([Duty.DepartmentLiaison], personId: null, department), Screen.Phone);
        await using var leader = await Visitor.Of(browser, host, await organisation.Account([Duty.GroupLeader]));

        // Received and reported without leaving the list.
        var inbox = await new DepartmentInbox(liaison).Open();
        await inbox.Press("签收");
        await inbox.Asks("反馈进展");
        await inbox.NoteFirstFocus();
        await inbox.Press("反馈进展");
        (await inbox.FirstFocus()).ShouldBe("TEXTAREA", "put there later it would take away from what is typed already");
        await inbox.First.GetByLabel("进度").FillAsync("40");
        await inbox.First.GetByLabel("进展情况").FillAsync("已印发通知，各科室正在办理。");
        (await inbox.First.GetByText("拍照").IsVisibleAsync()).ShouldBeTrue();
        await inbox.Camera.SetInputFilesAsync(new FilePayload { Name = "现场.png", MimeType = "image/png", Buffer = Picture });
        await inbox.First.GetByText("已上传：现场.png").WaitForAsync();
        (await inbox.First.GetByLabel("进展情况").InputValueAsync()).ShouldBe("已印发通知，各科室正在办理。");
        await inbox.First.Locator("form").GetByRole(AriaRole.Button, new() { Name = "反馈进展" }).ClickAsync();
        await inbox.Tells("已记下");
        new Uri(liaison.Page.Url).AbsolutePath.ShouldBe("/inbox");

        await inbox.First.Locator("h2 a").ClickAsync();
        var theirs = new FollowUpDetail(liaison);
        await theirs.Tells("反馈进展", "40%");
        await theirs.Files.Filter(new() { HasText = "现场.png" }).Filter(new() { HasText = "照片 · 1 KB" }).WaitForAsync();
        await theirs.Work("提交办结");
        await theirs.Field("办理结果").FillAsync("已全部办结，台账附后。");
        await theirs.Give("提交办结");
        await theirs.BeIn("待验收");

        await leader.GoTo("/");
        await leader.Page.Locator(".card", new() { HasText = "待办" }).GetByRole(AriaRole.Link, new() { Name = "验收" }).ClickAsync();
        var ours = new FollowUpDetail(leader);
        await ours.Choose("办结");
        await ours.FieldOfStep("验收意见").FillAsync("同意办结。");
        await ours.FieldOfStep("验收意见").PressAsync("Enter");
        await ours.BeIn("已办结");

        // Whoever has it open sees it without asking.
        await theirs.BeIn("已办结");
        ((string?)(await organisation.Secretary.Get($"/follow-ups/{followUp}"))["status"]).ShouldBe("closed");
        liaison.ShouldHaveNothingToComplainOf();
        leader.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Gets_more_time_or_is_returned_or_given_to_others_with_the_reason()
    {
        var organisation = await Organisation.Register(host);
        var (department, other) = (await organisation.Department("督查室"), await organisation.Department("信息科"));
        var followUp = await organisation.FollowUpDue(department);
        var later = await organisation.Session(Organisation.Today.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await using var liaison = await Visitor.Of(browser, host, await organisation.Account([Duty.DepartmentLiaison], personId: null, department));
        await using var leader = await Visitor.Of(browser, host, await organisation.Account([Duty.GroupLeader]));
        var theirs = await new FollowUpDetail(liaison).Open(followUp);
        var ours = await new FollowUpDetail(leader).Open(followUp);

        await theirs.Work("申请延期");
        await theirs.Field("延至").FillAsync("2030-01-01");
        await theirs.Field("原因").FillAsync("汛情影响");
        await theirs.Give("申请延期");

        // Earlier than it is due: refused, and what was typed stays.
        await theirs.Problem.WaitForAsync();
        (await theirs.Field("原因").InputValueAsync()).ShouldBe("汛情影响");
        await theirs.Field("延至").FillAsync("2030-03-31");
        await theirs.Give("申请延期");
        await theirs.Tells("申请延期", "汛情影响");
        await leader.Page.Locator(".asked", new() { HasText = "汛情影响" }).WaitForAsync();
        await ours.Choose("同意延期");
        await ours.Tells("同意延期", "2030-03-31");

        await theirs.Work("提交办结");
        await theirs.Field("办理结果").FillAsync("已办结。");
        await theirs.Give("提交办结");
        await ours.BeIn("待验收");
        await ours.Choose("退回");
        await ours.FieldOfStep("原因").FillAsync("缺台账");
        await ours.FieldOfStep("重新办结期限").FillAsync("2030-04-30");
        await ours.Give("退回");
        await theirs.BeIn("已退回");
        await theirs.Tells("退回", "缺台账");

        await ours.Choose("暂缓");
        await ours.FieldOfStep("原因").FillAsync("等上级文件");
        await ours.FieldOfStep("原因").PressAsync("Enter");
        await ours.BeIn("已暂缓");
        await ours.Choose("恢复办理");
        await ours.FieldOfStep("原因").FillAsync("文件已到");
        await ours.FieldOfStep("原因").PressAsync("Enter");
        await ours.BeIn("已退回");

        await ours.Choose("转入后续会议");
        await ours.FieldOfStep("转入哪次会议").SelectOptionAsync(new SelectOptionValue { Value = later.ToString("D") });
        await ours.Give("转入后续会议");
        await ours.Tells("转入后续会议", "集体学习");
        await ours.Choose("改派");
        await ours.FieldOfStep("主办").SelectOptionAsync(new SelectOptionValue { Value = other.ToString("D") });
        await ours.Joining("督查室").CheckAsync();
        await ours.FieldOfStep("原因").FillAsync("职责调整");
        await ours.Give("改派");
        await ours.BeIn("已交办");
        await ours.Tells("改派", "信息科");

        // It only joins now: it reports, and hands nothing in.
        await theirs.BeIn("已交办");
        await liaison.Page.GetByRole(AriaRole.Radio, new() { Name = "提交办结" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await theirs.Steps.CountAsync()).ShouldBe(0);
        liaison.ShouldHaveNothingToComplainOf();
        leader.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Says_in_the_inbox_why_it_came_back_and_why_there_is_no_more_time()
    {
        var organisation = await Organisation.Register(host);
        var department = await organisation.Department("督查室");
        var followUp = await organisation.FollowUpDue(department);
        var account = await organisation.Account([Duty.DepartmentLiaison], personId: null, department);
        await using var liaison = await Visitor.Of(browser, host, account);
        await Do("submit", new { result = "已完成", onBehalfOf = new { departmentId = department } });
        await Do("return", new { reason = "缺台账" });
        await Do("extension", new { newDueOn = "2030-06-30", reason = "汛情影响", onBehalfOf = new { departmentId = department } });
        await Do("extension/refuse", new { reason = "抓紧办理" });
        var who = (string?)(await organisation.Secretary.Get($"/follow-ups/{followUp}"))["history"]!.AsArray()[^1]!["who"]!["userName"];

        var inbox = await new DepartmentInbox(liaison).Open();

        var today = Organisation.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var words in (string[][])[["退回", "缺台账"], ["不同意延期", "抓紧办理"]])
        {
            var refusal = inbox.Refusals.Filter(new() { HasText = words[1] });
            foreach (var told in (string[])[words[0], today, who!]) (await refusal.TextContentAsync()).ShouldNotBeNull().ShouldContain(told);
        }

        liaison.ShouldHaveNothingToComplainOf();

        async Task Do(string what, object body) => (await organisation.Secretary.Post($"/follow-ups/{followUp}/{what}", body)).ShouldHave(200);
    }

    [Fact]
    public async Task Is_entered_by_the_secretary_for_the_department_that_leads_it()
    {
        var organisation = await Organisation.Register(host);
        var followUp = await organisation.FollowUpDue(await organisation.Department("督查室"));
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));

        var page = await new FollowUpDetail(secretary).Open(followUp);
        await secretary.Page.GetByText("代 督查室 录入").WaitForAsync();
        await page.Choose("签收");

        await page.BeIn("已签收");
        await page.Tells("签收", "代 督查室");
        secretary.ShouldHaveNothingToComplainOf();
    }
}
