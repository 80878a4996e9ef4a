using System.Diagnostics;

namespace StudyLog.Documents.Tests.Archives;

/// <summary>Programs of the machine that know nothing of the archive's code.</summary>
internal static class Tool
{
    /// <summary>Runs a program in a folder. Skips the test where there is none.</summary>
    public static async Task<(int Code, string Said)> Run(string program, string folder, params string[] arguments)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var found = folders.Select(path => Path.Combine(path, program)).FirstOrDefault(File.Exists);
        Assert.SkipUnless(found is not null, $"No {program} here.");
        var start = new ProcessStartInfo(found, arguments)
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C.UTF-8" },
        };
        var cancellation = TestContext.Current.CancellationToken;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, string.Concat(said));
    }

    public static async Task InFolder(Func<string, Task> use)
    {
        var folder = Directory.CreateTempSubdirectory("studylog-archive-").FullName;
        try
        {
            await use(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
