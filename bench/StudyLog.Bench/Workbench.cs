using Npgsql;
using StudyLog.Bench.Data;
using StudyLog.Bench.Processes;
using StudyLog.Hosting;

namespace StudyLog.Bench;

/// <summary>What measurements have at hand. Everything is started when first asked for, and gone when the run ends.</summary>
internal sealed class Workbench(Options options) : IAsyncDisposable
{
    private readonly DirectoryInfo _temporary = CreateFolder();
    private readonly Dictionary<int, string> _offices = [];
    private (string Database, string Password)? _demo;
    private PostgresServer? _postgres;
    private string? _serviceFolder = options.ServiceFolder;

    /// <summary>The last day of generated years.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    public Options Options { get; } = options;

    public Repository Repository { get; } = Repository.Find();

    /// <summary>Progress goes to the error stream, so that the standard output is the report alone.</summary>
    public static void Tell(string message) => Console.Error.WriteLine(message);

    public async Task<PostgresServer> PostgresAsync(CancellationToken cancellation) =>
        _postgres ??= await PostgresServer.StartAsync(Path.Combine(_temporary.FullName, "data"), Repository.Tools, cancellation);

    /// <returns>A connection string to a new, empty database.</returns>
    public async Task<string> CreateDatabaseAsync(string name, CancellationToken cancellation) =>
        await (await PostgresAsync(cancellation)).CreateDatabaseAsync(name, cancellation);

    public async Task<ServiceProcess> StartServiceAsync(string connectionString, CancellationToken cancellation)
    {
        _serviceFolder ??= await ServicePublication.PublishAsync(Repository, cancellation);
        return await ServiceProcess.StartAsync(_serviceFolder, NewFolder(), Repository.Logs, connectionString, cancellation);
    }

    public async Task<OwnProcess> StartConstantAsync(CancellationToken cancellation) =>
        await OwnProcess.StartAsync(NewFolder(), Repository.Logs, "serve-constant", "", [], cancellation);

    public async Task<OwnProcess> StartPeerAsync(string connectionString, CancellationToken cancellation) =>
        await OwnProcess.StartAsync(NewFolder(), Repository.Logs, "serve-peer", "health/ready", [connectionString], cancellation);

    /// <summary>A database with the demo, its year and its read models. Made once a run.</summary>
    /// <returns>The database, and the password of the office's study secretary.</returns>
    public async Task<(string Database, string Password)> DemoAsync(CancellationToken cancellation)
    {
        if (_demo is { } made)
            return made;

        var database = await CreateDatabaseAsync("bench_demo", cancellation);
        await (await StartServiceAsync(database, cancellation)).DisposeAsync();
        Tell("  recording the demo");
        var password = await ServiceProcess.MakeDemoAsync(_serviceFolder!, NewFolder(), Repository.Logs, database, cancellation);
        await using (await StartServiceAsync(database, cancellation))
            await CaughtUp.WaitAsync(database, cancellation);
        return (_demo = (database, password)).Value;
    }

    /// <summary>Makes every read model anew, as an operator would.</summary>
    /// <returns>Events a second, as the service itself tells it.</returns>
    public async Task<double> RebuildAsync(string connectionString, CancellationToken cancellation)
    {
        _serviceFolder ??= await ServicePublication.PublishAsync(Repository, cancellation);
        return await ServiceProcess.RebuildAsync(_serviceFolder, NewFolder(), Repository.Logs, connectionString, cancellation);
    }

    /// <summary>A database with the service's schema and a generated year of about so many events, projected. Made once a run.</summary>
    public async Task<string> OfficeOfAsync(int events, CancellationToken cancellation)
    {
        if (_offices.TryGetValue(events, out var known))
            return known;

        var database = await CreateDatabaseAsync(FormattableString.Invariant($"bench_office_{events}"), cancellation);
        await (await StartServiceAsync(database, cancellation)).DisposeAsync();
        Tell(FormattableString.Invariant($"  making a year of {events:N0} events"));
        await DataMaker.MakeAsync(database, FirstStart.OwnOrganisationId, new GeneratedYear(events, Today), cancellation);
        await using (await StartServiceAsync(database, cancellation))
            await CaughtUp.WaitAsync(database, cancellation);
        return _offices[events] = database;
    }

    /// <summary>
    /// Lets the side before come to rest (views still catching up, dirty pages still to be written), so that no side pays
    /// for the one before it.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), cancellation);
        await (await PostgresAsync(cancellation)).CheckpointAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        _temporary.Delete(recursive: true);
    }

    private static DirectoryInfo CreateFolder()
    {
        var folder = Directory.CreateTempSubdirectory("studylog-bench-");

        // PostgreSQL refuses root and runs as another user then, who must get through to its data.
        if (!OperatingSystem.IsWindows())
            folder.UnixFileMode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return folder;
    }

    private string NewFolder() => _temporary.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;
}
