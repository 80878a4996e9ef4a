using System.Text;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Attaching_files(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task A_file_is_attached_downloaded_and_taken_away_and_one_that_is_not_kept_is_refused_in_words()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]));
        secretary.ExpectedStatuses.Add(422);
        var recorder = await new Recorder(secretary).Open(session);
        var attachments = secretary.Page.Locator("#attachments");

        await attachments.GetByLabel("用途").SelectOptionAsync("扫描件");
        await attachments.GetByLabel("选择文件").SetInputFilesAsync(new FilePayload { Name = "签到表.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("王芳 李强") });
        var entry = recorder.Entry("attachments", "签到表.txt");
        await entry.Locator(".state", new() { HasText = "扫描件" }).WaitForAsync();
        (await entry.TextContentAsync()).ShouldNotBeNull().ShouldContain("13 B");

        var download = await secretary.Page.RunAndWaitForDownloadAsync(() => entry.GetByRole(AriaRole.Link).ClickAsync());
        (await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken)).ShouldBe("王芳 李强");

        await attachments.GetByLabel("选择文件").SetInputFilesAsync(new FilePayload { Name = "工具.exe", MimeType = "application/octet-stream", Buffer = [0x4D, 0x5A, 0x90, 0x00, 0x03] });
        await attachments.Locator(".refused", new() { HasText = "程序" }).WaitForAsync();
        await attachments.GetByRole(AriaRole.Button, new() { Name = "知道了" }).ClickAsync();

        await Recorder.Give(entry, "移除", "传错文件");
        await entry.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task A_file_is_chosen_under_words_of_ours_which_show_where_the_keyboard_is()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]), new Screen(Language: "en"));
        await new Recorder(secretary).Open(session);
        var choice = secretary.Page.Locator("#attachments .pick", new() { HasText = "Choose files" });

        (await choice.Locator("input").EvaluateAsync<double>("input => input.getBoundingClientRect().width")).ShouldBeLessThanOrEqualTo(1);
        await secretary.Page.Locator("#attachments").GetByLabel("Purpose").FocusAsync();
        await secretary.Page.Keyboard.PressAsync("Tab");

        await choice.Locator("input:focus").WaitForAsync();
        (await choice.EvaluateAsync<string>("label => getComputedStyle(label).outlineStyle")).ShouldBe("solid");
        secretary.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task On_a_telephone_the_camera_is_offered()
    {
        var organisation = await Organisation.Register(host);
        var session = await organisation.HeldSession();
        await using var secretary = await Visitor.Of(browser, host, await organisation.Account([Duty.StudySecretary]), Screen.Phone with { Touch = true });
        await new Recorder(secretary).Open(session);

        var camera = secretary.Page.Locator("#attachments").GetByLabel("拍照");
        await camera.WaitForAsync();
        (await camera.GetAttributeAsync("capture")).ShouldBe("environment");
    }
}
