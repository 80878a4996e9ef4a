using System.Globalization;

namespace StudyLog.LocalPostgres;

/// <summary>The ways to end a server.</summary>
internal sealed record Shutdown(int Signal, string Name)
{
    /// <summary>Clients are sent away, everything is written.</summary>
    public static Shutdown Fast { get; } = new(UnixSignal.Interrupt, "INT");

    /// <summary>At once; the next start recovers from the log.</summary>
    public static Shutdown Immediate { get; } = new(UnixSignal.Quit, "QUIT");

    /// <summary>Without asking.</summary>
    public static Shutdown Kill { get; } = new(UnixSignal.Kill, "KILL");

    /// <summary>Asks the process for it. Windows has no signals; PostgreSQL's own program stands in for them.</summary>
    public static async Task RequestAsync(ServerBinaries binaries, int processId, Shutdown shutdown, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsWindows())
        {
            UnixSignal.Send(processId, shutdown.Signal);
            return;
        }

        string[] arguments = ["kill", shutdown.Name, processId.ToString(CultureInfo.InvariantCulture)];
        await new CommandLine(binaries.Program("pg_ctl"), arguments).RunAsync(cancellation);
    }
}
