using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace StudyLog.LocalPostgres.Tests;

/// <summary>A data folder for one test, gone after it, and what the launcher said while it was used.</summary>
public sealed class Place : IAsyncDisposable
{
    private readonly List<string> _notices = [];
    private readonly Lock _access = new();
    private readonly List<LocalPostgresServer> _servers = [];

    public Place() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "studylog-postgres-" + Guid.NewGuid().ToString("N")[..10]);

    public string Data => Path.Combine(Root, "data");

    public string Cluster => Path.Combine(Data, "postgres");

    public IReadOnlyList<string> Notices
    {
        get
        {
            lock (_access)
                return [.. _notices];
        }
    }

    public LocalPostgresOptions Options => new() { DataDirectory = Data, Notice = Hear };

    internal Machine Machine => Machine.This with { SharedDirectory = Path.Combine(Root, "shared") };

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts a server that is stopped with the place, whatever the test does.</summary>
    public Task<LocalPostgresServer> StartAsync() => StartAsync(Options, Machine);

    internal async Task<LocalPostgresServer> StartAsync(LocalPostgresOptions options, Machine machine)
    {
        var server = await LocalPostgresServer.StartAsync(options, machine, Cancellation);
        _servers.Add(server);
        return server;
    }

    public static async Task<T> AskAsync<T>(LocalPostgresServer server, string query)
    {
        await using var source = NpgsqlDataSource.Create(server.SuperuserConnectionString + ";Pooling=false;Timeout=5");
        await using var command = source.CreateCommand(query);
        return (T)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    public static async Task DoAsync(LocalPostgresServer server, string statement)
    {
        await using var source = NpgsqlDataSource.Create(server.SuperuserConnectionString + ";Pooling=false;Timeout=5");
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    /// <summary>Waits in small steps for something another process does.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limited.CancelAfter(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(TimeSpan.FromMilliseconds(20), limited.Token);
    }

    /// <summary>Another program's hold on a port of loopback.</summary>
    internal static TcpListener Occupy(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
            await server.DisposeAsync();
        Directory.Delete(Root, recursive: true);
    }

    private void Hear(string notice)
    {
        lock (_access)
            _notices.Add(notice);
        TestContext.Current.TestOutputHelper?.WriteLine(notice);
    }
}
