using System.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace StudyLog.Documents.Tests.Rendering;

/// <summary>The LibreOffice of the machine, by which files are opened and turned into pages.</summary>
internal static class Office
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>The pages of a file. Skips the test where there is no LibreOffice.</summary>
    public static async Task<IReadOnlyList<Page>> PagesOf(byte[] file, string ending)
    {
        Assert.SkipUnless(Program is not null, "No LibreOffice here.");
        var folder = Directory.CreateTempSubdirectory("studylog-pages-").FullName;
        try
        {
            var source = Path.Combine(folder, $"file{ending}");
            await File.WriteAllBytesAsync(source, file, TestContext.Current.CancellationToken);
            string[] arguments = ["--headless", "--norestore", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--convert-to", "pdf", "--outdir", folder, source];
            using var process = Process.Start(new ProcessStartInfo(Program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            var pages = Path.ChangeExtension(source, ".pdf");
            File.Exists(pages).ShouldBeTrue(string.Join('\n', said));
            Keep(pages);
            using var document = PdfDocument.Open(await File.ReadAllBytesAsync(pages, TestContext.Current.CancellationToken));
            return [.. document.GetPages()];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // For looking at: STUDYLOG_PAPERS names a folder.
    private static void Keep(string pages)
    {
        if (Environment.GetEnvironmentVariable("STUDYLOG_PAPERS") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        File.Copy(pages, Path.Combine(folder, $"{TestContext.Current.TestMethod!.MethodName}.pdf"), overwrite: true);
    }
}
