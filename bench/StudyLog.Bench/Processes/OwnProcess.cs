using System.Globalization;

namespace StudyLog.Bench.Processes;

/// <summary>The bench's own executable as a server in a process of its own: the empty application, or the peer.</summary>
internal sealed class OwnProcess : IAsyncDisposable
{
    private readonly ChildProcess _process;

    private OwnProcess(ChildProcess process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public TimeSpan StartTime { get; private init; }

    /// <param name="workingFolder">Where it runs.</param>
    /// <param name="logs">Where its output goes.</param>
    /// <param name="verb">What it serves, as Program.cs knows it; its port and <paramref name="arguments"/> follow.</param>
    /// <param name="readyPath">What answers 200 once it serves.</param>
    /// <param name="arguments">What else it is told.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static async Task<OwnProcess> StartAsync(
        string workingFolder, string logs, string verb, string readyPath, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var port = FreePort.Find().ToString(CultureInfo.InvariantCulture);
        var address = new Uri($"http://127.0.0.1:{port}/");
        var process = ChildProcess.Start(
            DotnetHost.Command(workingFolder, [typeof(OwnProcess).Assembly.Location, verb, port, .. arguments]),
            Path.Combine(logs, $"{verb}-{port}.log"));
        try
        {
            return new OwnProcess(process, address) { StartTime = await FirstAnswer.WaitAsync(process, new Uri(address, readyPath), cancellation) };
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
