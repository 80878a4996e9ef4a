using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyLog.Bench.Processes;

/// <summary>The service as its users run it: published, in production mode, a process of its own.</summary>
internal sealed partial class ServiceProcess : IAsyncDisposable
{
    /// <summary>Of a database that lives as long as the run.</summary>
    public const string AdminPassword = "Bench-9f3c-2a71-Lantern!";

    /// <summary>Who keeps the year of the demo's office.</summary>
    public const string DemoSecretary = "office-secretary";

    private readonly ChildProcess _process;

    private ServiceProcess(ChildProcess process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process until it said that it is ready.</summary>
    public TimeSpan StartTime { get; private init; }

    public static async Task<ServiceProcess> StartAsync(
        string publishedFolder, string workingFolder, string logs, string connectionString, CancellationToken cancellation)
    {
        var port = FreePort.Find();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        var info = Command(publishedFolder, workingFolder, connectionString);
        info.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);

        var process = ChildProcess.Start(info, Path.Combine(logs, string.Create(CultureInfo.InvariantCulture, $"service-{port}.log")));
        try
        {
            var startTime = await FirstAnswer.WaitAsync(process, new Uri(address, "health/ready"), cancellation);
            return new ServiceProcess(process, address) { StartTime = startTime };
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs the service's <c>rebuild</c>.</summary>
    /// <returns>Events a second, as it tells them.</returns>
    public static async Task<double> RebuildAsync(
        string publishedFolder, string workingFolder, string logs, string connectionString, CancellationToken cancellation)
    {
        await using var process = ChildProcess.Start(Command(publishedFolder, workingFolder, connectionString, "rebuild"), Path.Combine(logs, "rebuild.log"));
        var code = await process.WaitForExitAsync(cancellation);
        var words = await process.LastWordsAsync();
        var told = Told().Match(words);
        return code == 0 && told.Success
            ? double.Parse(told.Groups["events"].ValueSpan, CultureInfo.InvariantCulture) / double.Parse(told.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The rebuild ended with {code}: {words}"));
    }

    /// <summary>Records the demo, as an operator would.</summary>
    /// <returns>The password of the demo office's study secretary.</returns>
    public static async Task<string> MakeDemoAsync(
        string publishedFolder, string workingFolder, string logs, string connectionString, CancellationToken cancellation)
    {
        await using var process = ChildProcess.Start(Command(publishedFolder, workingFolder, connectionString, "demo"), Path.Combine(logs, "demo.log"));
        var code = await process.WaitForExitAsync(cancellation);
        var words = await process.LastWordsAsync();
        var password = SecretaryPassword().Match(words);
        return code == 0 && password.Success
            ? password.Groups["password"].Value
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The demo ended with {code}: {words}"));
    }

    /// <summary>What it holds in memory once it was left alone for so long.</summary>
    public async Task<double> RestedMegabytesAsync(TimeSpan rest, CancellationToken cancellation)
    {
        await Task.Delay(rest, cancellation);
        return _process.ResidentBytes() / (1024.0 * 1024);
    }

    /// <summary>The same after all that is out of use was collected.</summary>
    public async Task<double> CollectedMegabytesAsync(TimeSpan rest, CancellationToken cancellation)
    {
        await FullCollection.OfAsync(_process.Id, cancellation);
        return await RestedMegabytesAsync(rest, cancellation);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static ProcessStartInfo Command(string publishedFolder, string workingFolder, string connectionString, params IEnumerable<string> arguments)
    {
        var info = DotnetHost.Command(workingFolder, [Path.Combine(publishedFolder, "StudyLog.dll"), .. arguments]);
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        info.Environment["ConnectionStrings__studylog"] = connectionString;
        info.Environment["StudyLog__AdminPassword"] = AdminPassword;
        return info;
    }

    [GeneratedRegex(DemoSecretary + @"\s+(?<password>\S+)", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SecretaryPassword();

    [GeneratedRegex(@"(?<events>\d+) events .* (?<seconds>\d+\.\d+) s", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Told();
}
