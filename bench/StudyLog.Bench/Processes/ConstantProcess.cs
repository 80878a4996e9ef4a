using System.Globalization;
using StudyLog.Bench.Floors;

namespace StudyLog.Bench.Processes;

/// <summary>The empty application, <see cref="ConstantServer"/>, as a process of its own.</summary>
internal sealed class ConstantProcess : IAsyncDisposable
{
    private readonly ChildProcess _process;

    private ConstantProcess(ChildProcess process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public TimeSpan StartTime { get; private init; }

    public static async Task<ConstantProcess> StartAsync(string workingFolder, string logs, CancellationToken cancellation)
    {
        var port = FreePort.Find().ToString(CultureInfo.InvariantCulture);
        var address = new Uri($"http://127.0.0.1:{port}/");
        var process = ChildProcess.Start(
            DotnetHost.Command(workingFolder, typeof(ConstantProcess).Assembly.Location, "serve-constant", port),
            Path.Combine(logs, "constant.log"));
        try
        {
            return new ConstantProcess(process, address) { StartTime = await FirstAnswer.WaitAsync(process, address, cancellation) };
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
