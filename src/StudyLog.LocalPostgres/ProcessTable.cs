using System.Diagnostics;
using System.Globalization;

namespace StudyLog.LocalPostgres;

/// <summary>Which processes work for a cluster.</summary>
internal static class ProcessTable
{
    // Every PostgreSQL process stands in its data folder. The shell asks as the server's own user,
    // who may look where a container's root may not.
    private const string InFolder = """for p in /proc/[0-9]*; do if [ "$p/cwd" -ef "$0" ]; then echo "${p#/proc/}"; fi; done""";

    /// <summary>The PostgreSQL processes of this cluster, whoever started them.</summary>
    public static async Task<IReadOnlyList<int>> OfClusterAsync(Cluster cluster, ServerAccount account, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsLinux())
            return PostmasterFile.Read(cluster) is { } file && Wrote(file) ? [file.ProcessId] : [];

        var result = await account.Wrap("/bin/sh", ["-c", InFolder, cluster.Directory]).RunAsync(cancellation);
        return
        [
            .. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => int.Parse(line, NumberStyles.None, CultureInfo.InvariantCulture))
                .Where(IsPostgres), // An operator's shell may stand in the folder too.
        ];
    }

    /// <summary>Whether the number is taken, if only by a process that has ended and waits to be collected.</summary>
    public static bool HasNumber(int processId) => NameOf(processId) is not null;

    /// <summary>Whether a process runs; one that has ended and waits to be collected does not.</summary>
    public static bool IsRunning(int processId)
    {
        if (!OperatingSystem.IsLinux())
            return NameOf(processId) is not null;
        try
        {
            // After the name, which may hold anything but ends at the last bracket, comes the state.
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat"));
            return stat.AsSpan(stat.LastIndexOf(')') + 1).TrimStart()[0] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    // Where folders of processes cannot be seen, the start time tells a server from another one that got its number later.
    private static bool Wrote(PostmasterFile file)
    {
        try
        {
            using var process = Process.GetProcessById(file.ProcessId);
            return IsPostgres(file.ProcessId) && (new DateTimeOffset(process.StartTime) - file.StartTime).Duration() < TimeSpan.FromSeconds(5);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static bool IsPostgres(int processId) => NameOf(processId) is "postgres" or "postmaster";

    private static string? NameOf(int processId)
    {
        try
        {
            // PostgreSQL rewrites its command line, which Process.ProcessName would show.
            if (OperatingSystem.IsLinux())
                return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/comm")).TrimEnd();

            using var process = Process.GetProcessById(processId);
            return process.ProcessName;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
