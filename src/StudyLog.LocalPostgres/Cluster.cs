using System.Globalization;

namespace StudyLog.LocalPostgres;

/// <summary>A database cluster's folder and the launcher's files beside it.</summary>
internal sealed record Cluster(string Directory)
{
    public string Parent => Path.GetDirectoryName(Directory)!;

    public string PasswordFile => Directory + ".password";

    public string PortFile => Directory + ".port";

    public string LogFile => Directory + ".log";

    public string PostmasterFile => Path.Combine(Directory, "postmaster.pid");

    private string VersionFile => Path.Combine(Directory, "PG_VERSION");

    /// <summary>Whether there is a cluster.</summary>
    public bool Exists => File.Exists(VersionFile);

    /// <summary>The major version the cluster was made by and can only be run by.</summary>
    public int ReadMajorVersion()
    {
        var text = File.ReadAllText(VersionFile).Trim();
        return int.TryParse(text.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? major
            : throw new LocalPostgresException(
                $"文件 {VersionFile} 没有写明 PostgreSQL 的版本，请从备份恢复数据目录。",
                $"The file {VersionFile} does not name a PostgreSQL version; restore the data folder from a backup.");
    }

    /// <summary>The port used last, if it is remembered.</summary>
    public int? ReadPort() =>
        File.Exists(PortFile)
        && int.TryParse(File.ReadAllText(PortFile), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        && port is > 1023 and < 65536
            ? port
            : null;

    public void RememberPort(int port)
    {
        if (ReadPort() != port)
            File.WriteAllText(PortFile, port.ToString(CultureInfo.InvariantCulture));
    }
}
