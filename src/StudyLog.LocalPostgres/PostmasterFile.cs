using System.Globalization;

namespace StudyLog.LocalPostgres;

/// <summary>What <c>postmaster.pid</c> says of the server that wrote it.</summary>
internal sealed record PostmasterFile(int ProcessId, DateTimeOffset StartTime, bool Ready)
{
    /// <summary>Reads it, or null when there is none or it is still being written.</summary>
    public static PostmasterFile? Read(Cluster cluster)
    {
        string[] lines;
        try
        {
            using var stream = new FileStream(cluster.PostmasterFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
        }
        catch (IOException)
        {
            return null;
        }

        // The lines: process, data folder, start time, port, socket folder, address, shared memory, status.
        // A server alone at its console writes a negative number.
        return int.TryParse(lines[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) && lines.Length >= 3
            && long.TryParse(lines[2], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new PostmasterFile(Math.Abs(id), DateTimeOffset.FromUnixTimeSeconds(seconds), lines.Length >= 8 && lines[7] is "ready")
            : null;
    }

    /// <summary>Whether the same server wrote both.</summary>
    public bool IsOfSameServer(PostmasterFile? other) =>
        other is not null && other.ProcessId == ProcessId && other.StartTime == StartTime;
}
