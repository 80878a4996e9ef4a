using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using StudyLog.Documents.Archives;
using StudyLog.Documents.Tests.Spreadsheets;

namespace StudyLog.Documents.Tests.Archives;

public class Writing_the_archive
{
    [Fact]
    public async Task Files_lie_by_kind_and_the_lists_follow_them() =>
        Made.Entries(await Made.Archive(Made.File(ArchivedKind.Plan, "计划.docx", "计划"), Made.File(ArchivedKind.Attachment, "表.pdf", "表")))
            .Keys.ShouldBe(["年度计划/计划.docx", "附件/第3次/表.pdf", "README.txt", "索引.xlsx", "索引.html", "manifest.json", "SHA256SUMS"]);

    [Fact]
    public async Task A_year_without_files_is_an_archive_too()
    {
        var archive = await Made.Archive();
        (await YearArchive.Check(new MemoryStream(archive), TestContext.Current.CancellationToken)).IsIntact.ShouldBeTrue();
        using var opened = new Opened(Made.Entries(archive)["索引.xlsx"]);
        opened.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Equal_files_make_equal_bytes_at_any_time()
    {
        var first = await Made.Archive(Made.Year);

        // Longer than the two seconds that a zip archive's clock can tell apart.
        await Task.Delay(TimeSpan.FromSeconds(2.1), TestContext.Current.CancellationToken);
        (await Made.Archive(Made.Year)).ShouldBe(first);
    }

    [Fact]
    public async Task What_is_returned_is_what_was_written()
    {
        using var bytes = new MemoryStream();
        var written = await YearArchive.Write(bytes, Made.Head, Made.Year.ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        var entries = Made.Entries(bytes.ToArray());
        written.ShouldBe(new(
            Made.Year.Length,
            entries.Where(entry => entry.Key.Contains('/', StringComparison.Ordinal)).Sum(entry => entry.Value.Length),
            Convert.ToHexStringLower(SHA256.HashData(entries["SHA256SUMS"]))));
    }

    [Fact]
    public async Task The_manifest_names_every_file_with_its_hash()
    {
        var entries = Made.Entries(await Made.Archive(Made.Year));
        using var manifest = JsonDocument.Parse(entries["manifest.json"]);
        var root = manifest.RootElement;
        root.GetProperty("organisation").GetString().ShouldBe(Made.Head.Organisation);
        (root.GetProperty("year").GetInt32(), root.GetProperty("asOf").GetInt64(), root.GetProperty("madeAt").GetString())
            .ShouldBe((2022, 4711, "2022-12-31T17:30:00+08:00"));
        var files = root.GetProperty("files").EnumerateArray().ToArray();
        files.Select(file => file.GetProperty("path").GetString()).ShouldBe(entries.Keys.Take(Made.Year.Length));
        foreach (var file in files)
        {
            var content = entries[file.GetProperty("path").GetString()!];
            file.GetProperty("size").GetInt64().ShouldBe(content.Length);
            file.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        }

        files[0].GetProperty("kind").GetString().ShouldBe("plan");
        files[0].TryGetProperty("sessionNumber", out _).ShouldBeFalse();
        files[7].GetProperty("kind").GetString().ShouldBe("followUps");
        files[7].GetProperty("sessionNumber").GetString().ShouldBe("2026-003");
    }

    [Fact]
    public async Task The_workbook_lists_every_file()
    {
        var entries = Made.Entries(await Made.Archive(Made.Year));
        using (var opened = new Opened(entries["索引.xlsx"])) opened.Faults.ShouldBeEmpty();
        var rows = Opened.Values(entries["索引.xlsx"]);
        rows[0].ShouldBe(["序号", "类别", "场次编号", "日期", "名称", "文件", "大小（字节）", "SHA-256"]);
        rows.Skip(1).Select(row => row[5]).ShouldBe(entries.Keys.Take(Made.Year.Length));
        rows.Skip(1).Select(row => row[4]).ShouldBe(Made.Year.Select(file => file.Title));
        rows[2][..4].ShouldBe([2.0, "年度总结", "2026-003", new DateTime(2022, 10, 25)]);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_leaves_no_whole_archive()
    {
        var lost = new ArchivedFile(ArchivedKind.Attachment, "失.pdf", "失", _ => throw new FileNotFoundException("lost"));
        using var bytes = new MemoryStream();
        await Should.ThrowAsync<FileNotFoundException>(() =>
            YearArchive.Write(bytes, Made.Head, Made.Year.Append(lost).ToAsyncEnumerable(), TestContext.Current.CancellationToken));
        Should.Throw<InvalidDataException>(() => new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read));
    }

    [Fact]
    public async Task Writing_stops_when_it_is_no_longer_wanted() =>
        await Should.ThrowAsync<OperationCanceledException>(() =>
            YearArchive.Write(Stream.Null, Made.Head, Made.Year.ToAsyncEnumerable(), new CancellationToken(canceled: true)));
}
