using System.IO.Compression;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Documents.Templates.Samples;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Word_templates(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task A_faulty_template_is_refused_in_words_a_mended_one_is_set_taken_away_as_a_file_and_removed()
    {
        var organisation = await Organisation.Register(host);
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        var desk = await new Desk(secretary).Open("/settings");
        var record = desk.Main.GetByRole(AriaRole.Region, new() { Name = "会议记录", Exact = true });

        await record.GetByLabel("上传模板").Choose(File(WithControl("主特人")));
        await record.Locator(".problem li", new() { HasText = "内容控件“主特人”的名称不在可用的名称之中" }).WaitForAsync();
        await record.GetByLabel("上传模板").Choose(File(TemplateSample.Record));
        await record.GetByRole(AriaRole.Status).GetByText("“本单位会议记录.docx”已设为模板。").WaitForAsync();
        (await record.Locator(".problem").CountAsync()).ShouldBe(0);

        var download = await secretary.Page.RunAndWaitForDownloadAsync(() => record.GetByRole(AriaRole.Link, new() { Name = "本单位会议记录.docx" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("本单位会议记录.docx");
        await secretary.Page.RunAndWaitForDownloadAsync(() => record.GetByRole(AriaRole.Link, new() { Name = "下载样例" }).ClickAsync());

        await record.GetByRole(AriaRole.Button, new() { Name = "移除模板" }).ClickAsync();
        await record.GetByRole(AriaRole.Button, new() { Name = "确定移除" }).ClickAsync();
        await record.GetByText("模板已移除。").WaitForAsync();
        await record.GetByText("用系统自带的格式").WaitForAsync();
        (await desk.Unfold("可用的名称（91 个）")).Within.ShouldNotBeNull();
        await desk.Shows("发言人");
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task Whoever_sees_papers_sees_the_templates_and_sets_none()
    {
        var organisation = await Organisation.Register(host);
        await using var leader = await Visitor.Of(browser, host, await organisation.Account([Duty.GroupLeader]));
        var desk = await new Desk(leader).Open("/settings");

        await desk.Main.GetByRole(AriaRole.Link, new() { Name = "下载样例" }).First.WaitForAsync();
        (await desk.Main.Locator("input[type=file]").CountAsync()).ShouldBe(0);
        leader.ShouldHaveNothingToComplainOf();
    }

    private static FilePayload File(byte[] content) => new()
    {
        Name = "本单位会议记录.docx", MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = content,
    };

    // The sample, in which somebody called the control for the chair so.
    private static byte[] WithControl(string name)
    {
        using var bytes = new MemoryStream();
        bytes.Write(TemplateSample.Record);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry("word/document.xml")!;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            writer.Write(text.Replace("w:val=\"chair\"", $"w:val=\"{name}\"", StringComparison.Ordinal));
        }

        return bytes.ToArray();
    }
}
