using System.Diagnostics;
using System.Globalization;

namespace StudyLog.LocalPostgres;

/// <summary>A program and its arguments.</summary>
internal sealed record CommandLine(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>How to start it: all streams redirected, in a folder every user reaches, in a known language.</summary>
    public ProcessStartInfo ToStartInfo(string? workingDirectory = null)
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = workingDirectory ?? Path.GetPathRoot(AppContext.BaseDirectory) ?? "/",
        };

        // A PGDATA or PGPORT of the operator's own server must not reach this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);

        start.Environment["LC_ALL"] = "C";
        return start;
    }

    /// <summary>Runs it to its end; a cancelled run is killed.</summary>
    public async Task<CommandResult> RunAsync(CancellationToken cancellation, string input = "", string? workingDirectory = null)
    {
        using var process = Process.Start(ToStartInfo(workingDirectory))
            ?? throw new LocalPostgresException(
                $"程序 {Program} 无法启动，请检查是否安装完整。",
                $"The program {Program} could not be started; look whether it is installed whole.");
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            try
            {
                await process.StandardInput.WriteAsync(input.AsMemory(), cancellation);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended without reading; its exit code tells.
            }

            await process.WaitForExitAsync(cancellation);
            return new CommandResult(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}

/// <summary>How a program ended and what it said.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The end of what it said, for an operator's sentence.</summary>
    public string LastWords => Tail.Of(Errors.Trim().Length > 0 ? Errors : Output)
        is { Length: > 0 } words ? words : string.Create(CultureInfo.InvariantCulture, $"exit code {ExitCode}");
}

/// <summary>The end of a longer text.</summary>
internal static class Tail
{
    private const int Lines = 12;

    public static string Of(string text) =>
        string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(Lines));
}
