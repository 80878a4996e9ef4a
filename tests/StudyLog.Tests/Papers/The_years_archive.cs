using System.IO.Compression;
using StudyLog.Documents.Archives;
using StudyLog.Documents.Tables;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.Refusals;

namespace StudyLog.Tests.Papers;

/// <summary>年度档案: one zip that holds everything of a year, and can be checked without us.</summary>
public sealed class The_years_archive(Organisations organisations) : IClassFixture<Organisations>
{
    [Fact]
    public async Task Holds_plan_report_papers_attendance_speeches_follow_ups_amendments_and_files_whole()
    {
        var of = await organisations.Fresh();
        var department = await of.Department("规划科");
        var person = await of.Person(department);
        (await of.Secretary.Put("/plans/2024", new { topics = new[] { new { quarter = 1, title = "节水专题", materialIds = Array.Empty<Guid>() } } })).ShouldHave(201);
        var session = (await of.Secretary.Post("/sessions", new { kind = "training", title = "节水学习", heldOn = "2024-03-05", venue = "三楼", studyHours = 2 })).ShouldHave(201).Id;
        (await of.Secretary.Put($"/sessions/{session}/roster", new { people = new[] { new { personId = person, capacity = "attending" } } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/hold")).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/attendance", new { entries = new[] { new { personId = person, status = "present" } } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/remarks", new { kind = "remark", speaker = new { personId = person }, text = "要节水。" })).ShouldHave(201);
        (await of.Secretary.Ask("POST", $"/sessions/{session}/attachments", Upload.Of(new { purpose = "scan", file = "到会人员名单" }, fileName: "名单.txt"))).ShouldHave(201);
        await of.FollowUp(department, session);
        (await of.Secretary.Post($"/sessions/{session}/not-stated", new { members = new[] { "chair", "materials", "agendaItems" } })).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/submit")).ShouldHave(200);
        (await of.Leader.Post($"/sessions/{session}/confirm")).ShouldHave(200);
        (await of.Secretary.Post($"/sessions/{session}/amendments", new { field = "venue", value = "五楼", reason = "写错了" })).ShouldHave(200);
        await of.CaughtUp();
        (await of.Secretary.Post("/period-reports", new { kind = "year-study", from = "2024-01", to = "2024-12" })).ShouldHave(201);
        await of.Session("2023-05-05");
        (await of.Secretary.Post($"/sessions/{await of.Session("2024-06-06")}/cancel", new { reason = "防汛" })).ShouldHave(200);

        var reply = await Made(of, 2024);
        using var zip = new MemoryStream(await reply.Message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        reply.Message.Content.Headers.ContentDisposition?.FileNameStar.ShouldBe("某单位 2024年学习档案.zip");
        (await YearArchive.Check(zip, TestContext.Current.CancellationToken)).IsIntact.ShouldBeTrue();

        using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
        var number = (string?)(await of.Secretary.Get($"/sessions/{session}")).ShouldHave(200)["number"];
        archive.Entries.Select(entry => entry.FullName).ShouldBe(
        [
            "年度计划/2024年度学习计划.docx", "年度总结/某单位2024年度学习情况报告.docx", "学习台账/学习台账.xlsx", $"会议记录/{number} 会议记录 节水学习.docx", $"会议纪要/{number} 会议纪要 节水学习.docx",
            $"附件/{number} 节水学习/名单.txt", "考勤/考勤簿.xlsx", "发言/发言.xlsx", "督办事项/督办台账.xlsx", "更正/更正.xlsx",
            "README.txt", "索引.xlsx", "索引.html", "manifest.json", "SHA256SUMS",
        ]);
        (await Rows(archive, "发言/发言.xlsx")).Single()[9].Text.ShouldBe("要节水。");
        var amended = (await Rows(archive, "更正/更正.xlsx")).Single();
        (amended[4].Text, amended[5].Text, amended[6].Text).ShouldBe(("地点", "三楼", "五楼"));
        (await Rows(archive, "学习台账/学习台账.xlsx")).Select(row => row[17].Text).ShouldBe(["已确认", "已取消"], ignoreOrder: true);
        (await Rows(archive, "考勤/考勤簿.xlsx")).Count.ShouldBe(1);
        (await Rows(archive, "督办事项/督办台账.xlsx")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_a_year_without_anything_is_empty_and_whole()
    {
        var of = await organisations.Fresh();
        using var zip = new MemoryStream(await (await Made(of, 2001)).Message.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        (await YearArchive.Check(zip, TestContext.Current.CancellationToken)).IsIntact.ShouldBeTrue();
    }

    private static async Task<Reply> Made(Organisation of, int year)
    {
        var job = (await of.Secretary.Post("/archives", new { year })).ShouldHave(201).Id;
        await Wait.Until(async () => (string?)(await of.Secretary.Get($"/jobs/{job}")).ShouldHave(200)["state"] == "done", TimeSpan.FromMinutes(1));
        var done = (await of.Secretary.Get($"/jobs/{job}")).ShouldHave(200);
        ((long?)done["finished"]).ShouldBe((long?)done["total"], "What is done is done to its end.");
        return (await of.Secretary.Get($"/jobs/{job}/file")).ShouldHave(200);
    }

    private static async Task<IReadOnlyList<Row>> Rows(ZipArchive archive, string name)
    {
        await using var entry = await archive.GetEntry(name)!.OpenAsync(TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        using var table = TableFile.Open(bytes, "file.xlsx");
        return [.. table.Rows().Skip(1)];
    }
}
