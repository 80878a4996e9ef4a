using System.ComponentModel;
using System.Globalization;

namespace StudyLog.LocalPostgres;

/// <summary>The service's own PostgreSQL server. It lives as long as this object, is started again when it ends by itself, and keeps its address.</summary>
public sealed class LocalPostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan _firstBackOff = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _longestBackOff = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan _steady = TimeSpan.FromSeconds(10);

    private readonly ServiceLock _lock;
    private readonly ServerLaunch _launch;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationToken _ended;
    private readonly TaskCompletionSource _disposed = new();
    private bool _disposing;
    private PostgresProcess? _process;
    private Task _watch = Task.CompletedTask;

    private LocalPostgresServer(ServiceLock held, ServerLaunch launch, int port, string password)
    {
        _lock = held;
        _launch = launch;
        _ended = _ending.Token; // Usable even when its source is disposed of.
        Port = port;
        SuperuserPassword = password;
    }

    /// <summary>The port on 127.0.0.1, the same for the whole life of this object.</summary>
    public int Port { get; }

    /// <summary>Where the data really is.</summary>
    public string ClusterDirectory => _launch.Cluster.Directory;

    /// <summary>The server's major version.</summary>
    public int MajorVersion => _launch.Binaries.Major;

    /// <summary>The server's process, or 0 while none runs.</summary>
    public int ProcessId => _process is { Exited.IsCompleted: false } process ? process.ProcessId : 0;

    /// <summary>The generated password of the user <c>postgres</c>.</summary>
    public string SuperuserPassword { get; }

    /// <summary>How the user <c>postgres</c> connects.</summary>
    public string SuperuserConnectionString => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=postgres;Password={SuperuserPassword};Database=postgres");

    /// <summary>Finds or brings the server, makes the cluster when there is none, and starts it.</summary>
    /// <exception cref="LocalPostgresException">It cannot be; the message says why and what to do.</exception>
    public static Task<LocalPostgresServer> StartAsync(LocalPostgresOptions options, CancellationToken cancellation) =>
        StartAsync(options, Machine.This, cancellation);

    internal static async Task<LocalPostgresServer> StartAsync(LocalPostgresOptions options, Machine machine, CancellationToken cancellation)
    {
        var data = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.DataDirectory));
        ServiceLock? held = null;
        try
        {
            Directory.CreateDirectory(data);
            held = ServiceLock.Take(data);
            return await StartAsync(options, data, machine, held, cancellation);
        }
        catch (Exception e)
        {
            held?.Dispose();
            if (IsOfTheSystem(e))
            {
                throw new LocalPostgresException(
                    $"PostgreSQL 无法在 {data} 上启动，请看系统的说明。",
                    $"PostgreSQL could not be started on {data}; see to what the system says: {e.Message}",
                    e);
            }

            throw;
        }
    }

    /// <summary>Stops the server until <see cref="ResumeAsync"/>, to try what an outage does.</summary>
    public async Task PauseAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (_process is { } process)
                await process.DisposeAsync();
            _process = null;

            // A server that was killed may have left a busy backend behind.
            await _launch.Leftovers.ClearAsync(cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Starts the server again after <see cref="PauseAsync"/>, on the same port.</summary>
    public async Task ResumeAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_ended.IsCancellationRequested, this);
        await _gate.WaitAsync(cancellation);
        try
        {
            if (_process is not null || _ended.IsCancellationRequested)
                return;
            _process = await _launch.StartOnAsync(Port, FileMode.Append, cancellation);
            _watch = WatchAsync(_process, _firstBackOff);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Stops the server for good.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposing, value: true))
        {
            await _disposed.Task;
            return;
        }

        try
        {
            await _ending.CancelAsync();
            await PauseAsync(CancellationToken.None);
            await _watch;
        }
        finally
        {
            _lock.Dispose();
            _gate.Dispose();
            _ending.Dispose();
            _disposed.SetResult();
        }
    }

    private static async Task<LocalPostgresServer> StartAsync(
        LocalPostgresOptions options, string data, Machine machine, ServiceLock held, CancellationToken cancellation)
    {
        var notice = options.Notice ?? (static _ => { });
        var tools = Path.GetFullPath(options.ToolsDirectory ?? Path.Combine(Path.GetDirectoryName(data) ?? data, ".tools"));
        var account = ServerAccount.ForThisProcess();
        var cluster = await ClusterPlace.FindAsync(data, account, machine, notice, cancellation);
        if (cluster.Parent != data)
            held.TakeToo(cluster.Parent); // A copy of the data folder names the same cluster.
        var choice = new BinaryChoice(machine, account, tools, notice);

        var binaries = await choice.ChooseAsync(cluster.Exists ? cluster.ReadMajorVersion() : null, cancellation);
        if (!cluster.Exists)
        {
            await ClusterCreation.RunAsync(cluster, binaries, account, cancellation);
            ClusterPlace.Remember(data, cluster);
        }

        var launch = new ServerLaunch(cluster, binaries, account, options.Settings, notice);
        await launch.Leftovers.ClearAsync(cancellation);
        var password = await LocalPostgres.SuperuserPassword.ReadAsync(cluster, binaries, account, notice, cancellation);
        var (process, port) = await launch.StartAsync(cancellation);
        var server = new LocalPostgresServer(held, launch, port, password) { _process = process };
        server._watch = server.WatchAsync(process, _firstBackOff);
        return server;
    }

    /// <summary>Waits for the end of the process; one nobody asked for is made good.</summary>
    private async Task WatchAsync(PostgresProcess process, TimeSpan backOff)
    {
        var since = TimeProvider.System.GetTimestamp();
        var exitCode = await process.Exited;
        if (process.IsStopping)
            return;

        var steady = TimeProvider.System.GetElapsedTime(since) > _steady;
        try
        {
            var (server, code) = (process.ProcessId.ToString(CultureInfo.InvariantCulture), exitCode.ToString(CultureInfo.InvariantCulture));
            _launch.Notice(Sentence.Of(
                $"PostgreSQL（进程 {server}）自行结束，退出码 {code}，正重新启动。",
                $"PostgreSQL (process {server}) ended by itself with exit code {code}; it is started again."));
            await ReviveAsync(process, steady ? _firstBackOff : backOff);
        }
        catch (OperationCanceledException) when (_ended.IsCancellationRequested)
        {
            // The service ends; nothing is to be made good any more.
        }
    }

    private async Task ReviveAsync(PostgresProcess fallen, TimeSpan backOff)
    {
        for (var attempt = 1; ; attempt++)
        {
            await Task.Delay(backOff, _ended);
            backOff = backOff * 2 < _longestBackOff ? backOff * 2 : _longestBackOff;
            await _gate.WaitAsync(_ended);
            try
            {
                if (!ReferenceEquals(_process, fallen))
                    return; // Paused meanwhile.
                _process = await _launch.StartOnAsync(Port, FileMode.Append, _ended);
                _watch = WatchAsync(_process, backOff);
                await fallen.DisposeAsync();
                var (port, server) = (Port.ToString(CultureInfo.InvariantCulture), _process.ProcessId.ToString(CultureInfo.InvariantCulture));
                _launch.Notice(Sentence.Of($"PostgreSQL 已在端口 {port} 恢复运行（进程 {server}）。", $"PostgreSQL runs again on port {port} (process {server})."));
                return;
            }
            catch (Exception e) when (e is LocalPostgresException || IsOfTheSystem(e))
            {
                if (attempt == 1)
                    _launch.Notice(Sentence.Of("PostgreSQL 尚未能重新启动，仍在尝试。", $"PostgreSQL could not be started again yet and is tried further: {e.Message}"));
            }
            finally
            {
                _gate.Release();
            }
        }
    }

    private static bool IsOfTheSystem(Exception e) => e is IOException or UnauthorizedAccessException or Win32Exception;
}
