using System.Diagnostics;

namespace StudyLog.Tests.House;

/// <summary>The files of the repository and the tools that judge them, each run as a process of its own.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    public static async Task<Outcome> RunAsync(
        IEnumerable<string> command, IReadOnlyDictionary<string, string>? environment = null, string? workingDirectory = null)
    {
        var words = command.ToArray();
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = workingDirectory ?? Root,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var cancelled = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancelled);
        var error = process.StandardError.ReadToEndAsync(cancelled);
        await process.WaitForExitAsync(cancelled);
        return new Outcome(process.ExitCode, await output + await error);
    }

    /// <summary>Like <see cref="RunAsync"/>; a program that is not there is an outcome too (127, as in a shell).</summary>
    public static async Task<Outcome> TryRunAsync(params string[] command)
    {
        try
        {
            return await RunAsync(command);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return new Outcome(127, missing.Message);
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StudyLog.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("These tests read the repository they were built in.");
        return folder.FullName;
    }

    internal sealed record Outcome(int ExitCode, string Text);
}
