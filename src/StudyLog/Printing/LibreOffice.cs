using System.Diagnostics;

namespace StudyLog.Printing;

/// <summary>
/// Makes PDF of office files with the LibreOffice of the machine, where there is one. One file at a time: it takes a core and some
/// 200 MB while it works.
/// </summary>
public sealed class LibreOffice(IConfiguration configuration) : IDisposable
{
    /// <summary>The setting that names the program where it does not stand on the path.</summary>
    public const string Setting = "StudyLog:LibreOffice";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly string[] Names = ["soffice", "libreoffice"];

    private readonly SemaphoreSlim turns = new(1);

    /// <summary>Whether PDF can be made here; looked up each time, so that nobody restarts a service for it.</summary>
    public bool IsInstalled => Program() is not null;

    public void Dispose() => turns.Dispose();

    /// <summary>The pages of a file; null when there is no LibreOffice, or it could not do it.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="ending">What its name ends with: <c>.docx</c>.</param>
    public async Task<byte[]?> PdfOf(ReadOnlyMemory<byte> file, string ending, CancellationToken cancellation)
    {
        if (Program() is not { } program) return null;

        await turns.WaitAsync(cancellation);
        var folder = Directory.CreateTempSubdirectory("studylog-pdf-").FullName;
        try
        {
            var source = Path.Combine(folder, $"paper{ending}");
            await File.WriteAllBytesAsync(source, file, cancellation);
            await Run(program, folder, source, cancellation);
            var made = Path.ChangeExtension(source, ".pdf");
            return File.Exists(made) ? await File.ReadAllBytesAsync(made, cancellation) : null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            turns.Release();
        }
    }

    private static async Task Run(string program, string folder, string source, CancellationToken cancellation)
    {
        // A profile of its own: nothing of the user's LibreOffice is read or locked, and no macro of it runs.
        string[] arguments =
        [
            "--headless", "--norestore", "--nolockcheck", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}",
            "--convert-to", "pdf", "--outdir", folder, source,
        ];
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private string? Program()
    {
        if (configuration[Setting] is { Length: > 0 } named) return File.Exists(named) ? named : null;
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
