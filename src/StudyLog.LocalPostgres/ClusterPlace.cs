using System.Security.Cryptography;
using System.Text;

namespace StudyLog.LocalPostgres;

/// <summary>Decides where the cluster lies.</summary>
internal static class ClusterPlace
{
    /// <summary>The wanted place, or the one it was or is moved to because the server's user cannot reach the wanted one.</summary>
    public static async Task<Cluster> FindAsync(
        string dataDirectory, ServerAccount account, Machine machine, Action<string> notice, CancellationToken cancellation)
    {
        var wanted = new Cluster(Path.Combine(dataDirectory, "postgres"));
        var moved = new Cluster(Path.Combine(machine.SharedDirectory, ShortHash(dataDirectory), "postgres"));

        if (account.Name is null)
        {
            EnsureReadable(wanted);
            return wanted;
        }

        // A cluster that exists is never left behind for a new, empty one.
        if (wanted.Exists)
        {
            if (await account.CanReachAsync(dataDirectory, cancellation))
                return await OwnedAsync(wanted, account, notice, cancellation);
            throw new LocalPostgresException(
                $"The database in {wanted.Directory} cannot be reached by the user {account.Name} who runs it; open every folder above it with chmod o+x.");
        }

        if (!moved.Exists && await account.CanReachAsync(dataDirectory, cancellation))
            return wanted;

        Directory.CreateDirectory(moved.Parent);
        OpenToAll(machine.SharedDirectory);
        OpenToAll(moved.Parent);
        if (!await account.CanReachAsync(moved.Parent, cancellation))
        {
            throw new LocalPostgresException(
                $"The user {account.Name} who runs PostgreSQL reaches neither {dataDirectory} nor {moved.Parent}; choose a data folder open to that user.");
        }

        notice($"The database lies in {moved.Directory}, because the user {account.Name} who runs it cannot reach {dataDirectory}.");
        return moved.Exists ? await OwnedAsync(moved, account, notice, cancellation) : moved;
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
                $"The database in {cluster.Directory} belongs to another user; start the service as that user or as root, or give the folder to this user.", e);
        }
    }

    private static async Task<Cluster> OwnedAsync(Cluster cluster, ServerAccount account, Action<string> notice, CancellationToken cancellation)
    {
        if (!await account.OwnsAsync(cluster.Directory, cancellation))
        {
            await account.GiveAsync(cancellation, cluster.Directory);
            notice($"The database in {cluster.Directory} now belongs to the user {account.Name}, who runs it because PostgreSQL refuses root.");
        }

        return cluster;
    }

    /// <summary>Lets every user enter the folder, though not list it.</summary>
    public static void OpenToAll(string directory)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(directory, File.GetUnixFileMode(directory) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    private static string ShortHash(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];
}
