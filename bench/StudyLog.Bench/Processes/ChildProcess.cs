using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace StudyLog.Bench.Processes;

/// <summary>A process of the run: its output goes to files, it is asked to stop before it is made to, and it never outlives the run.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly Task _logging;
    private readonly string _logFile;

    private ChildProcess(Process process, string logFile, long started)
    {
        _process = process;
        _logFile = logFile;
        Started = started;
        _logging = Task.WhenAll(
            CopyAsync(process.StandardOutput.BaseStream, logFile),
            CopyAsync(process.StandardError.BaseStream, ErrorFile(logFile)));
    }

    public int Id => _process.Id;

    /// <summary>The stopwatch's time stamp just before the process was made.</summary>
    public long Started { get; }

    public bool HasExited => _process.HasExited;

    public static ChildProcess Start(ProcessStartInfo info, string logFile)
    {
        info.UseShellExecute = false;
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        Directory.CreateDirectory(Path.GetDirectoryName(logFile)!);

        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(info) ?? throw new InvalidOperationException($"{info.FileName} did not start.");
        return new ChildProcess(process, logFile, started);
    }

    public async Task<int> WaitForExitAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        await _logging;
        return _process.ExitCode;
    }

    /// <summary>The last lines it wrote, for the message that tells why it failed. Ask after it has exited.</summary>
    public async Task<string> LastWordsAsync()
    {
        await _logging;
        var lines = (await File.ReadAllLinesAsync(_logFile)).Concat(await File.ReadAllLinesAsync(ErrorFile(_logFile)));
        return string.Join(Environment.NewLine, lines.TakeLast(30));
    }

    /// <summary>Memory that the process holds in RAM, in bytes.</summary>
    public long ResidentBytes()
    {
        var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{Id}/status"))
            .First(candidate => candidate.StartsWith("VmRSS:", StringComparison.Ordinal));
        var kibibytes = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1];
        return 1024 * long.Parse(kibibytes, CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            AskToStop();

        using (var patience = new CancellationTokenSource(_patience))
        {
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }

        await _logging;
        _process.Dispose();
    }

    /// <summary>.NET can only kill; an orderly stop (connections closed, ownership given back) takes the signal.</summary>
    private void AskToStop()
    {
        try
        {
            using var kill = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
        }
        catch (Win32Exception)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    private static async Task CopyAsync(Stream output, string file)
    {
        await using var log = File.Create(file);
        await output.CopyToAsync(log);
    }

    private static string ErrorFile(string logFile) => Path.ChangeExtension(logFile, ".errors.log");
}
