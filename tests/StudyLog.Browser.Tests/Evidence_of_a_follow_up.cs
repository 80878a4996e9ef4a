using System.Text;
using Microsoft.Playwright;
using StudyLog.Accounts;
using StudyLog.Browser.Tests.Browsing;
using StudyLog.Browser.Tests.PageObjects;
using StudyLog.Tests.Hosting;

namespace StudyLog.Browser.Tests;

[Trait("Category", "Long")]
public sealed class Evidence_of_a_follow_up(Chromium browser, HostFixture host)
{
    [Fact]
    public async Task Is_attached_opened_and_taken_away_again()
    {
        var (organisation, followUp, account) = await Given();
        await using var liaison = await Visitor.Of(browser, host, account);
        var page = await new FollowUpDetail(liaison).Open(followUp);

        await page.NoteProgress();
        await page.FileChoice.SetInputFilesAsync([File("台账.txt", 3000, 'a'), File("清单.txt", 2_500_000, 'b')]);
        await page.Files.Filter(new() { HasText = "台账.txt" }).Filter(new() { HasText = "佐证材料 · 2 KB" }).WaitForAsync();
        await page.Files.Filter(new() { HasText = "清单.txt" }).Filter(new() { HasText = "2.4 MB" }).WaitForAsync();
        (await page.SawProgress()).ShouldBeTrue();

        var download = await liaison.Page.RunAndWaitForDownloadAsync(() => page.Files.First.GetByRole(AriaRole.Link).ClickAsync());
        download.SuggestedFilename.ShouldBe("台账.txt");
        new FileInfo(await download.PathAsync()).Length.ShouldBe(3000);

        await page.Files.First.GetByRole(AriaRole.Button, new() { Name = "移除 台账.txt" }).ClickAsync();
        await page.Files.First.GetByLabel("原因").FillAsync("传错了");
        await page.Files.First.GetByLabel("原因").PressAsync("Enter");
        await page.Tells("移除附件", "传错了");
        (await page.Files.CountAsync()).ShouldBe(1);
        (await organisation.Secretary.Get($"/follow-ups/{followUp}"))["attachments"]!.AsArray().Count.ShouldBe(1);
        liaison.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task That_cannot_be_kept_is_refused_with_the_reason_and_what_was_typed_stays()
    {
        var (_, followUp, account) = await Given();
        await using var liaison = await Visitor.Of(browser, host, account);
        liaison.ExpectedStatuses.Add(422);
        var page = await new FollowUpDetail(liaison).Open(followUp);
        await page.Field("进展情况").FillAsync("已过半。");

        await page.FileChoice.SetInputFilesAsync(new FilePayload { Name = "网页.html", MimeType = "text/html", Buffer = Encoding.UTF8.GetBytes("<html><script>1</script></html>") });
        await page.Problem.Filter(new() { HasText = "不收网页" }).WaitForAsync();
        using (var tooBig = new TooBig())
        {
            await page.FileChoice.SetInputFilesAsync(tooBig.Path);
            await page.Problem.Filter(new() { HasText = "20 MB" }).WaitForAsync();
        }

        (await page.Problem.CountAsync()).ShouldBe(1);
        (await page.Files.CountAsync()).ShouldBe(0);
        (await page.Field("进展情况").InputValueAsync()).ShouldBe("已过半。");
        liaison.ShouldHaveNothingToComplainOf();
    }

    [Fact]
    public async Task That_did_not_arrive_is_sent_again_as_the_same_file()
    {
        var (organisation, followUp, account) = await Given();
        await using var liaison = await Visitor.Of(browser, host, account);
        liaison.ExpectsLostConnection = true;
        var page = await new FollowUpDetail(liaison).Open(followUp);
        await liaison.Page.EvaluateAsync(
            """
            () => {
              const send = XMLHttpRequest.prototype.send;
              window.sent = [];
              XMLHttpRequest.prototype.send = function (form) { window.sent.push(form.get('id')); return send.call(this, form); };
            }
            """);
        await liaison.Page.RouteAsync("**/attachments", route => route.AbortAsync());

        await page.FileChoice.SetInputFilesAsync(File("台账.txt", 3000, 'a'));
        await page.Problem.Filter(new() { HasText = "没有传上去" }).WaitForAsync();
        await liaison.Page.UnrouteAsync("**/attachments");
        await page.Problem.GetByRole(AriaRole.Button, new() { Name = "重传" }).ClickAsync();

        await page.Files.Filter(new() { HasText = "台账.txt" }).WaitForAsync();
        (await page.Problem.CountAsync()).ShouldBe(0);
        var sent = await liaison.Page.EvaluateAsync<string[]>("window.sent");
        sent.Distinct().ShouldHaveSingleItem();
        sent.Length.ShouldBe(2);
        var kept = (await organisation.Secretary.Get($"/follow-ups/{followUp}"))["attachments"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)kept["id"]).ShouldBe(sent[0]);
    }

    private async Task<(Organisation Organisation, Guid FollowUp, Account Liaison)> Given()
    {
        var organisation = await Organisation.Register(host);
        var department = await organisation.Department("督查室");
        return (organisation, await organisation.FollowUpDue(department), await organisation.Account([Duty.DepartmentLiaison], personId: null, department));
    }

    private sealed class TooBig : IDisposable
    {
        public TooBig()
        {
            using var file = System.IO.File.Create(Path);
            file.SetLength((20 * 1024 * 1024) + 1);
        }

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"studylog-{Guid.NewGuid():N}.txt");

        public void Dispose() => System.IO.File.Delete(Path);
    }

    private static FilePayload File(string name, int size, char of) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(new string(of, size)) };
}
