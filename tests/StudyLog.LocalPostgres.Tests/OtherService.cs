using System.Diagnostics;
using System.Globalization;

namespace StudyLog.LocalPostgres.Tests;

/// <summary>A service in a process of its own, to be killed or to stand in the way.</summary>
internal sealed class OtherService : IDisposable
{
    private const string Variable = "STUDYLOG_OTHER_SERVICE_DATA";

    private readonly Process _process;

    private OtherService(Process process, int postmaster)
    {
        _process = process;
        Postmaster = postmaster;
    }

    public int ProcessId => _process.Id;

    public int Postmaster { get; }

    /// <summary>Where the other service keeps its data; null in the process of the tests themselves.</summary>
    public static string? Data => Environment.GetEnvironmentVariable(Variable);

    private static string ReadyFile(string data) => Path.Combine(data, "other-service.ready");

    public static async Task<OtherService> StartAsync(Place place)
    {
        var program = Path.Combine(AppContext.BaseDirectory, Machine.Executable("StudyLog.LocalPostgres.Tests"));
        string[] arguments = ["-noLogo", "-explicit", "only", "-method", $"{typeof(Other_service).FullName}.{nameof(Other_service.It_serves_until_it_is_killed)}"];
        var start = new ProcessStartInfo(program, arguments) { Environment = { [Variable] = place.Data }, RedirectStandardOutput = true, UseShellExecute = false };
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);

        var ready = ReadyFile(place.Data);
        await Place.UntilAsync(() => process.HasExited || File.Exists(ready));
        process.HasExited.ShouldBeFalse("the other service could not start");
        var postmaster = int.Parse(await File.ReadAllTextAsync(ready, Place.Cancellation), CultureInfo.InvariantCulture);
        return new OtherService(process, postmaster);
    }

    public static async Task ServeAsync(string data)
    {
        await using var server = await LocalPostgresServer.StartAsync(new LocalPostgresOptions { DataDirectory = data }, CancellationToken.None);
        await Place.DoAsync(server, "create table entry as select '学习' as word");
        await File.WriteAllTextAsync(ReadyFile(data) + ".new", server.ProcessId.ToString(CultureInfo.InvariantCulture));
        File.Move(ReadyFile(data) + ".new", ReadyFile(data));
        await Task.Delay(Timeout.Infinite, Place.Cancellation);
    }

    /// <summary>As kill -9 does; PostgreSQL stays.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        if (ProcessTable.IsRunning(Postmaster))
            UnixSignal.Send(Postmaster, UnixSignal.Quit);
        _process.Dispose();
    }
}

public sealed class Other_service
{
    [Fact(Explicit = true)]
    public async Task It_serves_until_it_is_killed()
    {
        Assert.SkipWhen(OtherService.Data is null, "Only the process of another service runs this.");
        await OtherService.ServeAsync(OtherService.Data!);
    }
}
