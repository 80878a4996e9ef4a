using System.IO.Compression;

namespace StudyLog.Documents.Tests.Archives;

public class Archives_by_other_programs
{
    [Fact]
    public Task Every_file_is_confirmed_by_sha256sum_after_unpacking() => Tool.InFolder(async folder =>
    {
        var archive = await Made.Archive(Made.Year);
        await ZipFile.ExtractToDirectoryAsync(new MemoryStream(archive), folder, TestContext.Current.CancellationToken);

        var (code, said) = await Tool.Run("sha256sum", folder, "--strict", "-c", "SHA256SUMS");
        code.ShouldBe(0, said);
        said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(Made.Year.Length + 4);
    });

    [Fact]
    public Task A_file_that_was_altered_is_denied_by_sha256sum() => Tool.InFolder(async folder =>
    {
        await ZipFile.ExtractToDirectoryAsync(new MemoryStream(await Made.Archive(Made.Year)), folder, TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(Path.Combine(folder, "manifest.json"), " ", TestContext.Current.CancellationToken);
        (await Tool.Run("sha256sum", folder, "-c", "SHA256SUMS")).Code.ShouldBe(1);
    });

    [Fact]
    public Task Unzip_unpacks_it_under_its_Chinese_names() => Tool.InFolder(async folder =>
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "档案.zip"), await Made.Archive(Made.Year), TestContext.Current.CancellationToken);
        var (code, said) = await Tool.Run("unzip", folder, "-q", "档案.zip", "-d", "out");
        code.ShouldBe(0, said);
        (code, said) = await Tool.Run("sha256sum", Path.Combine(folder, "out"), "--strict", "-c", "SHA256SUMS");
        code.ShouldBe(0, said);
        File.Exists(Path.Combine(folder, "out", "索引.html")).ShouldBeTrue();
    });

    [Fact]
    public Task Python_reads_it_whole_with_names_marked_as_UTF_8() => Tool.InFolder(async folder =>
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "a.zip"), await Made.Archive(Made.Year), TestContext.Current.CancellationToken);
        const string Script = """
            import zipfile
            archive = zipfile.ZipFile("a.zip")
            assert archive.testzip() is None
            assert all(entry.flag_bits & 0x800 for entry in archive.infolist() if not entry.filename.isascii())
            assert all(entry.date_time == (2022, 12, 31, 17, 30, 0) for entry in archive.infolist())
            assert "索引.html" in archive.namelist()
            """;
        var (code, said) = await Tool.Run("python3", folder, "-c", Script);
        code.ShouldBe(0, said);
    });
}
