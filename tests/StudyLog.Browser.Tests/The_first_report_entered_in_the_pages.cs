using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Acceptance;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

/// <summary>A secretary who has the page beside her enters the report in the browser, word for word; what is read back is compared with the page.</summary>
public sealed class The_first_report_entered_in_the_pages(The_first_report_entered_in_the_pages.Recorded recorded)
    : The_first_report(recorded), IClassFixture<The_first_report_entered_in_the_pages.Recorded>
{
    /// <summary>Everything that the secretary does; the three bodies stand there already.</summary>
    public sealed class Recorded(Chromium browser, HostFixture host) : ReportRecorded
    {
        private static readonly NewspaperPage Printed = NewspaperPage.First;

        private IPage page = null!;

        protected override async Task Make()
        {
            Organisation = await Organisation.Register(host);
            Whole = await Body("中国社会工作联合会", "organisation");
            await Body("联合会领导班子", "leadership");
            await Body("联合会党委", "committee");
            await using var secretary = await Visitor.Of(browser, host, await Organisation.Account([Duty.StudySecretary]));
            page = secretary.Page;

            await Plan(secretary);
            var recorder = new Recorder(secretary);
            await Came();
            await NotStated();
            await recorder.Step("已召开");
            await recorder.State("已召开").WaitForAsync();
            await Studied();
            await Agenda();
            await Said(recorder);
            await Issue();
            await recorder.Step("提交记录");
            await recorder.State("待确认").WaitForAsync();
            secretary.ShouldHaveNothingToComplainOf();
        }

        private async Task<Guid> Body(string name, string kind) => (await Organisation.Secretary.Post("/departments", new { name, kind })).ShouldHave(201).Id;

        private async Task Plan(Visitor secretary)
        {
            await secretary.GoTo("/");
            await page.GetByRole(AriaRole.Link, new() { Name = "新建场次" }).ClickAsync();
            await page.GetByLabel("会议类型").SelectOptionAsync("专题会议");
            await page.GetByLabel("标题").FillAsync(Printed.From("中国社会工作联合会召开专题会议学习", "精神"));
            await page.Locator("input[type=date]").FillAsync("2022-10-25");
            await page.Locator("label", new() { HasText = "组织者" }).Locator("select").SelectOptionAsync("中国社会工作联合会");
            await page.GetByLabel("主持人").FillAsync("陈存根（会长）");
            await page.GetByText("据来源补录").ClickAsync();
            await page.GetByLabel("原文日期").FillAsync(Printed.From("10 月", "25日"));
            await page.GetByLabel("来源", new() { Exact = true }).FillAsync("中国社会工作联合会");
            await page.GetByLabel("出处").FillAsync("据中国社会工作联合会");
            await page.GetByLabel("推定（每行一项）").FillAsync("年份2022系推定，原文未载\n议程次序系推定");
            await page.GetByRole(AriaRole.Button, new() { Name = "建立场次" }).ClickAsync();
            await page.Locator(".recorder-head").WaitForAsync();
            SessionId = Guid.Parse(new Uri(page.Url).Segments[^1]);
        }

        private async Task Came()
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "选择人员" }).ClickAsync();
            foreach (var group in (string[])["联合会党政领导班子", "部分部门负责人"])
            {
                await page.GetByLabel("组（只知名称）").FillAsync(group);
                await page.Locator("form", new() { HasText = "组（只知名称）" }).GetByRole(AriaRole.Button, new() { Name = "添加" }).ClickAsync();
                await page.Locator("#roster .rows li", new() { HasText = group }).WaitForAsync();
            }
        }

        private async Task NotStated()
        {
            foreach (var member in (string[])["地点", "开始时间", "结束时间", "记录人", "学时", "应到人数", "实到人数"])
            {
                var line = page.Locator(".missing-member", new() { HasText = member });
                await line.GetByRole(AriaRole.Button, new() { Name = "未载明" }).ClickAsync();
                await line.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            }

            await page.GetByText("其他未载明项").ClickAsync();
            await page.Locator("#missing .chips").GetByRole(AriaRole.Button, new() { Name = "请假情况" }).ClickAsync();
            await page.GetByText("其他未载明项").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        private async Task Studied()
        {
            var materials = page.Locator("#materials");
            await Study("集中收听收看", title: null, "集中收听收看");
            await Study("会前自学", Printed.From("习近平总书记代表", "所做的报告"), Printed.From("自学了", "的报告"), "报告", "习近平");
            await Study("集体学习", "二十大会议公报", note: null, "公报");

            async Task Study(string how, string? title, string? note, string? kind = null, string? author = null)
            {
                var before = await materials.Locator(".rows li").CountAsync();
                await materials.GetByLabel("方式").SelectOptionAsync(how);
                if (title is not null) await materials.GetByLabel("材料名称").FillAsync(title);
                if (note is not null) await materials.GetByLabel("说明（照录原文）").FillAsync(note);
                if (kind is not null) await materials.GetByLabel("类型").SelectOptionAsync(kind);
                if (author is not null) await materials.GetByLabel("作者").FillAsync(author);
                await materials.Locator("form.inline > button").ClickAsync();
                await materials.Locator(".rows li").Nth(before).WaitForAsync();
            }
        }

        private async Task Agenda()
        {
            foreach (var item in (string[])[Printed.From("会上集体学习", "公报"), Printed.From("与会同志结合", "谈体会"), Printed.From("在大家发言结束后", "要求")])
            {
                await page.GetByRole(AriaRole.Textbox, new() { Name = "议题" }).FillAsync(item);
                await page.Locator("#agenda form.inline > button").ClickAsync();
                await page.Locator("#agenda .rows li", new() { HasText = item }).WaitForAsync();
            }
        }

        private async Task Said(Recorder recorder)
        {
            await page.Locator("#remarks select[name=agenda]").SelectOptionAsync("2");
            await recorder.Record("大家认为", Printed.From("大家认为，刚刚胜利闭幕", "里程碑意义。"));
            await recorder.Record("大家认为", Printed.From("大会选举产生", "保持高度一致。"));
            await recorder.Record("大家认为", Printed.From("大家认为，党的二十大报告", "行动指南。"));
            await recorder.Record("大家认为", Printed.From("下一步要把学习宣传", "具体落实。"));
            await page.Locator("#remarks select[name=agenda]").SelectOptionAsync("3");
            foreach (var matter in Matters) await recorder.Record("会议要求", matter);
        }

        private async Task Issue()
        {
            foreach (var (matter, lead) in Matters.Zip(["联合会领导班子", "联合会党委", "中国社会工作联合会"]))
            {
                var requirement = page.Locator("#remarks .rows > li", new() { HasText = matter });
                await requirement.GetByRole(AriaRole.Button, new() { Name = "转为督办" }).ClickAsync();
                await requirement.GetByLabel("主办").SelectOptionAsync(lead);
                await requirement.GetByRole(AriaRole.Button, new() { Name = "交办" }).ClickAsync();
                await requirement.GetByText("已转督办").WaitForAsync();
            }
        }
    }
}
