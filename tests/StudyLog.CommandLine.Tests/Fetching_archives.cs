using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StudyLog.Tests.Hosting;

namespace StudyLog.CommandLine.Tests;

/// <summary>studylog archive and check: an archive is kept once every file in it is as its hash says, and can be checked ever after.</summary>
public sealed class Fetching_archives(HostFixture host)
{
    [Fact]
    public async Task Is_waited_for_fetched_checked_and_checked_again()
    {
        var of = await Organisation.Register(host);
        using var caller = await Caller.Secretary(host, of);

        var ran = (await caller.Run("archive", "2001")).ShouldEnd(0);

        var archive = caller.Files.Single();
        archive.ShouldEndWith(".zip");
        ran.Out.ShouldContain(caller.PathOf(archive));
        var told = ran.Out.Split('\n')[1..];
        told[0].ShouldMatch(@"^\d+ files, each as it was archived\.$");
        told[1].ShouldMatch("^SHA-256 of SHA256SUMS: [0-9a-f]{64}$");
        (await caller.Run("check", archive)).ShouldEnd(0).Out.Split('\n').ShouldBe(told);
        (await of.Secretary.Get("/jobs")).ShouldHave(200)["items"]!.AsArray().ShouldAllBe(job => (bool)job!["seen"]!);
    }

    [Fact]
    public async Task That_was_altered_is_told_file_by_file()
    {
        var of = await Organisation.Register(host);
        using var caller = await Caller.Secretary(host, of);
        (await caller.Run("archive", "2001", "-o", "2001.zip")).ShouldEnd(0);
        await Alter(caller.PathOf("2001.zip"));

        var ran = (await caller.Run("check", "2001.zip")).ShouldEnd(1);

        ran.Error.ShouldContain("Not what it was: manifest.json");
        ran.Error.ShouldContain("Not listed in SHA256SUMS: 多.txt");
        ran.Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task That_was_altered_on_its_way_is_not_kept()
    {
        var of = await Organisation.Register(host);
        using var secretary = await Caller.Secretary(host, of);
        (await secretary.Run("archive", "2001", "-o", "2001.zip")).ShouldEnd(0);
        await Alter(secretary.PathOf("2001.zip"));
        var altered = await File.ReadAllBytesAsync(secretary.PathOf("2001.zip"), TestContext.Current.CancellationToken);
        var file = new { name = "2001.zip", size = altered.Length };
        var job = new { id = Guid.CreateVersion7(), kind = "archive", state = "done", finished = 1, file, endedAt = DateTimeOffset.UtcNow };
        await using var stub = await StubService.Start(app =>
        {
            app.MapPost("/api/v1/archives", () => Results.Json(job));
            app.MapGet("/api/v1/jobs/{id}", () => Results.Json(job));
            app.MapPost("/api/v1/jobs/{id}/seen", () => Results.Json(job));
            app.MapGet("/api/v1/jobs/{id}/file", () => Results.File(altered, "application/zip", "2001.zip"));
        });
        using var caller = Caller.At(stub.Address);

        var ran = (await caller.Run("archive", "2001")).ShouldEnd(1);

        ran.Error.ShouldContain("manifest.json");
        ran.Error.ShouldContain($"--resume {job.id}");
        caller.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Left_with_Ctrl_C_goes_on_and_is_come_back_to()
    {
        var of = await Organisation.Register(host);
        var node = OtherNode.On(host.Services.GetRequiredService<NpgsqlDataSource>());
        var job = await node.Archives(of.Id, of.Secretary.Id, 2013);
        using var caller = await Caller.Secretary(host, of);
        using var pressed = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = caller.Run(pressed.Token, "archive", "2013");
        await Wait.Until(() => caller.Said.Contains("Making the archive", StringComparison.Ordinal), TimeSpan.FromMinutes(1));

        await pressed.CancelAsync();

        (await running).ShouldEnd(130).Error.ShouldContain($"studylog archive --resume {job}");
        caller.Files.ShouldBeEmpty();
        await node.Leaves(job);
        (await caller.Run("archive", "--resume", job.ToString())).ShouldEnd(0);
        caller.Files.Count().ShouldBe(1);
    }

    [Fact]
    public async Task That_is_no_archive_is_told()
    {
        using var caller = Caller.At(host.Address);

        (await caller.Run("check", caller.Write("名单.csv", "姓名"))).ShouldEnd(1).Error.ShouldContain("no zip archive");
        (await caller.Run("check", "没有.zip")).ShouldEnd(2).Error.ShouldContain("没有.zip");
    }

    private static async Task Alter(string path)
    {
        await using var archive = await ZipFile.OpenAsync(path, ZipArchiveMode.Update, TestContext.Current.CancellationToken);
        archive.GetEntry("manifest.json")!.Delete();
        foreach (var name in (string[])["manifest.json", "多.txt"])
        {
            await using var content = await archive.CreateEntry(name).OpenAsync(TestContext.Current.CancellationToken);
            await content.WriteAsync("{}"u8.ToArray(), TestContext.Current.CancellationToken);
        }
    }
}
