using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace StudyLog.LocalPostgres;

/// <summary>One running server: from its start until its process has ended.</summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private static readonly TimeSpan _poll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan _startLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _fastLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _immediateLimit = TimeSpan.FromSeconds(5);

    private readonly ServerBinaries _binaries;
    private readonly Process _process;
    private readonly ServerLog _log;

    private PostgresProcess(ServerBinaries binaries, Process process, ServerLog log)
    {
        _binaries = binaries;
        _process = process;
        _log = log;
        Exited = ExitAsync(process);
    }

    /// <summary>The server's number, known once it is ready.</summary>
    public int ProcessId { get; private set; }

    /// <summary>Completes with the exit code when the process has ended, for whatever reason.</summary>
    public Task<int> Exited { get; }

    /// <summary>Whether its end was asked for.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Starts the server and returns when it accepts connections.</summary>
    public static async Task<PostgresProcess> StartAsync(ServerLaunch launch, int port, FileMode logMode, CancellationToken cancellation)
    {
        var before = PostmasterFile.Read(launch.Cluster);
        var process = Process.Start(launch.ToCommandLine(port).ToStartInfo(launch.Binaries.Directory))
            ?? throw new LocalPostgresException(
                $"程序 {launch.Binaries.Program("postgres")} 无法启动，请重新安装 PostgreSQL。",
                $"The program {launch.Binaries.Program("postgres")} could not be started; reinstall PostgreSQL.");
        process.StandardInput.Close();
        var server = new PostgresProcess(launch.Binaries, process, new ServerLog(launch.Cluster.LogFile, logMode, process));
        try
        {
            await server.WaitUntilReadyAsync(launch.Cluster, port, before, cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the server: fast, after a limit immediately, at last by force.</summary>
    public async Task StopAsync()
    {
        IsStopping = true;
        foreach (var (shutdown, limit) in new[] { (Shutdown.Fast, _fastLimit), (Shutdown.Immediate, _immediateLimit) })
        {
            if (Exited.IsCompleted)
                return;
            await Shutdown.RequestAsync(_binaries, ProcessId, shutdown, CancellationToken.None);
            if (await Task.WhenAny(Exited, Task.Delay(limit)) == Exited)
                return;
        }

        _process.Kill(entireProcessTree: true);
        await Exited;
    }

    public async ValueTask DisposeAsync()
    {
        if (!Exited.IsCompleted)
        {
            if (ProcessId == 0)
                ProcessId = _process.Id; // It never became ready; the process started is the one to end.
            await StopAsync();
        }

        await _log.DisposeAsync();
        _process.Dispose();
    }

    private static async Task<int> ExitAsync(Process process)
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private async Task WaitUntilReadyAsync(Cluster cluster, int port, PostmasterFile? before, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (Exited.IsCompleted)
                throw Failed(await Exited, await _log.TailAsync());
            if (PostmasterFile.Read(cluster) is { Ready: true } now && !now.IsOfSameServer(before) && await AnswersAsync(port, cancellation))
            {
                ProcessId = now.ProcessId;
                return;
            }

            if (watch.Elapsed > _startLimit)
            {
                throw new LocalPostgresException(
                    $"PostgreSQL 在 {_startLimit.TotalSeconds:0} 秒内没有就绪，请看其日志 {cluster.LogFile}。",
                    $"PostgreSQL was not ready after {_startLimit.TotalSeconds:0} seconds; see to what its log {cluster.LogFile} says: {await _log.TailAsync()}");
            }

            await Task.WhenAny(Exited, Task.Delay(_poll, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static LocalPostgresException Failed(int exitCode, string lastWords)
    {
        var obstacle =
            lastWords.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal) ? StartObstacle.PortTaken
            : lastWords.Contains("pre-existing shared memory block", StringComparison.Ordinal)
                || lastWords.Contains("lock file \"postmaster.pid\" already exists", StringComparison.Ordinal) ? StartObstacle.ProcessesLeftOver
            : StartObstacle.None;
        var code = exitCode.ToString(CultureInfo.InvariantCulture);
        return new LocalPostgresException(
            $"PostgreSQL 在启动时结束（退出码 {code}），请看它的说明。",
            $"PostgreSQL ended while starting (exit code {code}); see to what it says: {lastWords}") { Obstacle = obstacle };
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
