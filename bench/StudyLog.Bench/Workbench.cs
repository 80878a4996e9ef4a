using Npgsql;
using StudyLog.Bench.Processes;

namespace StudyLog.Bench;

/// <summary>What measurements have at hand. Everything is started when first asked for, and gone when the run ends.</summary>
internal sealed class Workbench(Options options) : IAsyncDisposable
{
    private readonly DirectoryInfo _temporary = CreateFolder();
    private PostgresServer? _postgres;
    private string? _serviceFolder = options.ServiceFolder;

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

    public async Task<ConstantProcess> StartConstantAsync(CancellationToken cancellation) =>
        await ConstantProcess.StartAsync(NewFolder(), Repository.Logs, cancellation);

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
