namespace StudyLog.LocalPostgres;

/// <summary>Decides where the cluster lies: in the data folder, or elsewhere when the server's user cannot reach that.</summary>
internal static class ClusterPlace
{
    /// <summary>The place that the data folder names; without one the data folder, or a new place that the server's user reaches.</summary>
    public static async Task<Cluster> FindAsync(
        string dataDirectory, ServerAccount account, Machine machine, Action<string> notice, CancellationToken cancellation)
    {
        var wanted = new Cluster(Path.Combine(dataDirectory, "postgres"));
        var pointer = new PlacePointer(dataDirectory);
        if (pointer.Read() is { } pointed)
        {
            if (!pointed.Exists)
            {
                throw new LocalPostgresException(
                    $"文件 {pointer.File} 写明数据库在 {pointed.Directory}，那里却没有数据库；请把它放回原处，或删除该文件，改用 {wanted.Directory} 中的数据库或新建空库。",
                    $"The file {pointer.File} says that the database lies in {pointed.Directory}, where there is none; "
                    + $"bring it back there, or delete the file to go on with {wanted.Directory}, or an empty database.");
            }

            return await ExistingAsync(pointed, account, notice, cancellation);
        }

        // A cluster that exists is never left behind for a new, empty one.
        if (wanted.Exists || account.Name is null)
            return await ExistingAsync(wanted, account, notice, cancellation);
        return await account.CanReachAsync(dataDirectory, cancellation) ? wanted : await NewAsync(dataDirectory, account, machine, notice, cancellation);
    }

    /// <summary>Makes the data folder name a cluster that was made elsewhere, so that it is found again when the folder is renamed.</summary>
    public static void Remember(string dataDirectory, Cluster cluster)
    {
        if (cluster.Parent != dataDirectory)
            new PlacePointer(dataDirectory).Write(cluster);
    }

    /// <summary>Lets every user enter the folder, though not list it.</summary>
    public static void OpenToAll(string directory)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(directory, File.GetUnixFileMode(directory) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    // Never a place used before: what lies there belonged to a data folder that was deleted, with the passwords of its users.
    private static async Task<Cluster> NewAsync(
        string dataDirectory, ServerAccount account, Machine machine, Action<string> notice, CancellationToken cancellation)
    {
        var moved = new Cluster(Path.Combine(machine.SharedDirectory, Guid.NewGuid().ToString("N")[..12], "postgres"));
        Directory.CreateDirectory(moved.Parent);
        OpenToAll(machine.SharedDirectory);
        OpenToAll(moved.Parent);
        if (!await account.CanReachAsync(moved.Parent, cancellation))
        {
            throw new LocalPostgresException(
                $"运行 PostgreSQL 的用户 {account.Name} 既进不了 {dataDirectory}，也进不了 {moved.Parent}；请选一个该用户能进入的数据目录。",
                $"The user {account.Name} who runs PostgreSQL reaches neither {dataDirectory} nor {moved.Parent}; choose a data folder open to that user.");
        }

        notice(Sentence.Of(
            $"运行数据库的用户 {account.Name} 进不了 {dataDirectory}，数据库放在 {moved.Directory}。",
            $"The database lies in {moved.Directory}, because the user {account.Name} who runs it cannot reach {dataDirectory}."));
        return moved;
    }

    private static async Task<Cluster> ExistingAsync(Cluster cluster, ServerAccount account, Action<string> notice, CancellationToken cancellation)
    {
        if (account.Name is null)
        {
            EnsureReadable(cluster);
            return cluster;
        }

        if (!await account.CanReachAsync(cluster.Parent, cancellation))
        {
            throw new LocalPostgresException(
                $"运行数据库的用户 {account.Name} 进不了 {cluster.Directory}；请用 chmod o+x 放开其上各级目录。",
                $"The database in {cluster.Directory} cannot be reached by the user {account.Name} who runs it; open every folder above it with chmod o+x.");
        }

        if (!await account.OwnsAsync(cluster.Directory, cancellation))
        {
            await account.GiveAsync(cancellation, cluster.Directory);
            notice(Sentence.Of(
                $"PostgreSQL 不以 root 运行，{cluster.Directory} 中的数据库现归运行它的用户 {account.Name} 所有。",
                $"The database in {cluster.Directory} now belongs to the user {account.Name}, who runs it because PostgreSQL refuses root."));
        }

        return cluster;
    }

    private static void EnsureReadable(Cluster cluster)
    {
        if (!Directory.Exists(cluster.Directory))
            return;
        try
        {
            _ = Directory.EnumerateFileSystemEntries(cluster.Directory).Any();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new LocalPostgresException(
                $"{cluster.Directory} 中的数据库属于别的用户；请以该用户或 root 启动服务，或把该目录交给本用户。",
                $"The database in {cluster.Directory} belongs to another user; start the service as that user or as root, or give the folder to this user.",
                e);
        }
    }
}

/// <summary>The file in the data folder that names a cluster outside it.</summary>
internal sealed class PlacePointer(string dataDirectory)
{
    public string File { get; } = Path.Combine(dataDirectory, "postgres.place");

    /// <summary>The cluster it names, or null when there is no such file.</summary>
    public Cluster? Read()
    {
        if (!System.IO.File.Exists(File))
            return null;
        var place = System.IO.File.ReadAllText(File).Trim();
        return Path.IsPathFullyQualified(place)
            ? new Cluster(Path.TrimEndingDirectorySeparator(place))
            : throw new LocalPostgresException(
                $"文件 {File} 没有写明数据库所在的目录；请从备份恢复该文件。",
                $"The file {File} does not name the folder of the database; restore it from a backup.");
    }

    public void Write(Cluster cluster)
    {
        var unfinished = File + ".new";
        System.IO.File.WriteAllText(unfinished, cluster.Directory + "\n");
        System.IO.File.Move(unfinished, File, overwrite: true);
    }
}
