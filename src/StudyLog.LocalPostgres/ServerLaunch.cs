using System.Globalization;
using System.Security.Cryptography;

namespace StudyLog.LocalPostgres;

/// <summary>How this cluster's server is started, and started again.</summary>
internal sealed record ServerLaunch(
    Cluster Cluster, ServerBinaries Binaries, ServerAccount Account, IReadOnlyDictionary<string, string> Settings, Action<string> Notice)
{
    private const int Attempts = 8;

    /// <summary>What earlier servers may have left running.</summary>
    public Leftovers Leftovers => new(Cluster, Binaries, Account, Notice);

    /// <summary>Starts it on the port used last when that is free, otherwise on another; the port is remembered.</summary>
    public async Task<(PostgresProcess Process, int Port)> StartAsync(CancellationToken cancellation)
    {
        var port = Cluster.ReadPort() ?? RandomPort();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var process = await StartOnAsync(port, FileMode.Create, cancellation);
                Cluster.RememberPort(port);
                return (process, port);
            }
            catch (LocalPostgresException e) when (e.Obstacle is StartObstacle.PortTaken && attempt < Attempts)
            {
                var other = RandomPort();
                var (taken, next) = (port.ToString(CultureInfo.InvariantCulture), other.ToString(CultureInfo.InvariantCulture));
                Notice(Sentence.Of(
                    $"端口 {taken} 被别的程序占用，PostgreSQL 改用端口 {next}。",
                    $"Port {taken} is taken by another program; PostgreSQL is started on port {next}."));
                port = other;
            }
        }
    }

    /// <summary>Starts it on this port, after ending what an earlier server left running.</summary>
    public async Task<PostgresProcess> StartOnAsync(int port, FileMode logMode, CancellationToken cancellation)
    {
        var leftovers = Leftovers;
        for (var attempt = 1; ; attempt++)
        {
            await leftovers.ClearAsync(cancellation);
            try
            {
                return await PostgresProcess.StartAsync(this, port, logMode, cancellation);
            }
            catch (LocalPostgresException e) when (e.Obstacle is StartObstacle.ProcessesLeftOver && attempt < Attempts)
            {
                // The vain start has taken postmaster.pid away with it.
                await leftovers.SearchAndClearAsync(cancellation);
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
            }
        }
    }

    /// <summary>The server's command line. What the launcher relies on comes last and so wins over the caller's settings.</summary>
    public CommandLine ToCommandLine(int port)
    {
        List<(string Name, string Value)> settings =
        [
            ("fsync", "on"),
            ("max_connections", "200"),
            ("shared_buffers", "128MB"),
            .. Settings.Select(setting => (setting.Key, setting.Value)),
            ("listen_addresses", "127.0.0.1"),
            ("port", port.ToString(CultureInfo.InvariantCulture)),
            ("unix_socket_directories", ""),
            ("log_destination", "stderr"),
            ("logging_collector", "off"),
            ("lc_messages", "C"),
        ];
        var arguments = settings.SelectMany(setting => new[] { "-c", setting.Name + "=" + setting.Value }).Prepend(Cluster.Directory).Prepend("-D");
        var line = Account.Wrap(Binaries.Program("postgres"), arguments);

        // In a session of its own, Ctrl-C at the service's terminal reaches the service only, which then stops the server in order.
        return Machine.Program("setsid") is { } setsid ? new CommandLine(setsid, [line.Program, .. line.Arguments]) : line;
    }

    // Below the range systems take for outgoing connections: a client that keeps trying must not occupy the port it tries.
    private static int RandomPort() => RandomNumberGenerator.GetInt32(20000, 30000);
}
