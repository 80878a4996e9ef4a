using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using StudyLog.Tests.Hosting;
using StudyLog.Tests.House;

namespace StudyLog.Tests.Starting;

/// <summary>The delivered program in a process of its own, with a data folder of its own.</summary>
internal sealed partial class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly string folder;
    private readonly ConcurrentQueue<string> said = new();
    private readonly Task ended;

    private RunningProgram(Process process, string folder, Uri address)
    {
        (this.process, this.folder, Address) = (process, folder, address);
        ended = Task.WhenAll(Hear(process.StandardOutput), Hear(process.StandardError), process.WaitForExitAsync());
    }

    public Uri Address { get; }

    public int ProcessId => process.Id;

    public string Said => string.Join('\n', said);

    /// <summary>User names and passwords as they were printed.</summary>
    public IReadOnlyDictionary<string, string> Passwords =>
        SignIn().Matches(Said).ToDictionary(line => line.Groups["name"].Value, line => line.Groups["password"].Value, StringComparer.Ordinal);

    public static RunningProgram Start(string program, string folder, string[] args, params (string Name, string Value)[] settings)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [program, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority), ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new RunningProgram(Process.Start(start)!, folder, address);
    }

    /// <summary>The same on a database that is named to it.</summary>
    public static RunningProgram StartOn(string program, string folder, NewDatabase database, params (string Name, string Value)[] settings) => Start(
        program,
        folder,
        [],
        [
            ("ConnectionStrings__studylog", database.Connections.Running),
            ("ConnectionStrings__studylog_owner", database.Connections.Owner),
            ("StudyLog__SingleNode", "true"),
            .. settings,
        ]);

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Said)> Run(string program, string folder, string[] args, params (string Name, string Value)[] settings)
    {
        await using var running = Start(program, folder, args, settings);
        await running.Ended();
        return (running.process.ExitCode, running.Said);
    }

    public async Task<RunningProgram> Ready()
    {
        await Until(() => process.HasExited || Said.Contains("StudyLog 已启动", StringComparison.Ordinal));
        process.HasExited.ShouldBeFalse(Said);
        using var http = new HttpClient { BaseAddress = Address };
        (await http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return this;
    }

    public Task<User> SignedIn(string userName) => SignedIn(userName, Passwords[userName]);

    public async Task<User> SignedIn(string userName, string password)
    {
        var client = new HttpClient { BaseAddress = Address };
        using var answer = await client.PostAsJsonAsync(
            new Uri("/api/v1/sign-in", UriKind.Relative), new { userName, password }, TestContext.Current.CancellationToken);
        return new User(client, Guid.Empty, (string)(await Reply.Of(answer)).ShouldHave(200)["accessToken"]!);
    }

    /// <summary>As kill -9 does, of the service alone or with its PostgreSQL.</summary>
    public async Task Kill(bool withPostgres = false)
    {
        var postmaster = Postmaster();
        process.Kill();
        await Ended();
        if (withPostgres && postmaster is not null)
        {
            postmaster.Kill();
            await Until(() => postmaster.HasExited);
        }
    }

    /// <summary>As whoever minds services does. Ctrl-C is for terminals: what a shell started in the background does not hear it.</summary>
    public async Task Stop()
    {
        using var ending = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await Ended();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Stop();
        process.Dispose();
    }

    public static async Task Until(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > Longest) throw new TimeoutException();
            await Task.Delay(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken);
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Task Ended() => ended.WaitAsync(Longest, TestContext.Current.CancellationToken);

    private Process? Postmaster()
    {
        var file = Path.Combine(folder, "data", "postgres", "postmaster.pid");
        return File.Exists(file) ? Process.GetProcessById(int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture)) : null;
    }

    private async Task Hear(StreamReader words)
    {
        while (await words.ReadLineAsync() is { } line) said.Enqueue(line);
    }

    [GeneratedRegex(@"\(user name and password\): (?<name>\S+) +(?<password>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignIn();
}
