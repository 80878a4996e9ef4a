using System.Globalization;
using System.Security.Cryptography;

namespace StudyLog.LocalPostgres;

/// <summary>Makes a new cluster, once.</summary>
internal static class ClusterCreation
{
    /// <summary>
    /// Makes it under another name and renames it whole: a service killed meanwhile leaves nothing that looks like a cluster.
    /// </summary>
    public static async Task RunAsync(Cluster cluster, ServerBinaries binaries, ServerAccount account, CancellationToken cancellation)
    {
        if (Directory.Exists(cluster.Directory) && Directory.EnumerateFileSystemEntries(cluster.Directory).Any())
        {
            throw new LocalPostgresException(
                $"目录 {cluster.Directory} 非空，其中却没有 PostgreSQL 数据库；请清空，或另选数据目录。",
                $"The folder {cluster.Directory} is not empty and holds no PostgreSQL database; empty it or choose another data folder.");
        }

        var unfinished = cluster.Directory + ".new";
        var passwordCopy = cluster.PasswordFile + ".new";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);

        var password = SuperuserPassword.Generate();
        SuperuserPassword.Write(cluster.PasswordFile, password);
        try
        {
            // The service's own file is not for the server's user, so initdb reads a copy that is.
            Directory.CreateDirectory(unfinished);
            SuperuserPassword.Write(passwordCopy, password);
            await account.GiveAsync(cancellation, unfinished, passwordCopy);

            List<string> arguments =
            [
                "--pgdata=" + unfinished, "--username=postgres", "--pwfile=" + passwordCopy, "--auth=scram-sha-256", "--encoding=UTF8",
                .. Locale(binaries.Major),
            ];
            var result = await account.Wrap(binaries.Program("initdb"), arguments).RunAsync(cancellation, workingDirectory: binaries.Directory);
            if (!result.Succeeded)
            {
                throw new LocalPostgresException(
                    $"{cluster.Directory} 中的数据库无法初始化，请看 initdb 的说明。",
                    $"The database in {cluster.Directory} could not be initialised; see to what initdb says: {result.LastWords}");
            }
        }
        finally
        {
            File.Delete(passwordCopy);
        }

        if (Directory.Exists(cluster.Directory))
            Directory.Delete(cluster.Directory);
        Directory.Move(unfinished, cluster.Directory);
    }

    /// <summary>UTF-8 with the same order on every machine; since 17 PostgreSQL brings that locale itself.</summary>
    private static IEnumerable<string> Locale(int major)
    {
        if (major < 17)
            return [OperatingSystem.IsLinux() ? "--locale=C.UTF-8" : OperatingSystem.IsMacOS() ? "--locale=en_US.UTF-8" : "--locale=C"];

        // Systems other than Linux may lack C.UTF-8; the built-in provider does not need theirs.
        var system = OperatingSystem.IsLinux() ? "C.UTF-8" : "C";
        return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=" + system];
    }
}

/// <summary>The generated password of the cluster's superuser, kept in a file for the service only.</summary>
internal static class SuperuserPassword
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>190 bits, in characters that need no quoting anywhere.</summary>
    public static string Generate() => RandomNumberGenerator.GetString(Letters, 32);

    public static void Write(string file, string password)
    {
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        using var stream = new FileStream(file, options);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(password));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>The kept password; a lost one is replaced, which needs the server to be down.</summary>
    public static async Task<string> ReadAsync(
        Cluster cluster, ServerBinaries binaries, ServerAccount account, Action<string> notice, CancellationToken cancellation)
    {
        if (File.Exists(cluster.PasswordFile))
            return (await File.ReadAllTextAsync(cluster.PasswordFile, cancellation)).Trim();

        var password = Generate();
        var statement = string.Create(CultureInfo.InvariantCulture, $"ALTER ROLE postgres PASSWORD '{password}'\n");
        var result = await account.Wrap(binaries.Program("postgres"), ["--single", "-D", cluster.Directory, "postgres"])
            .RunAsync(cancellation, statement, binaries.Directory);
        if (!result.Succeeded || result.Errors.Contains("ERROR:", StringComparison.Ordinal))
        {
            throw new LocalPostgresException(
                $"密码文件 {cluster.PasswordFile} 不在，也无法另设新密码；请恢复该文件。",
                $"The password file {cluster.PasswordFile} is missing and no new password could be set; restore the file: {result.LastWords}");
        }

        Write(cluster.PasswordFile, password);
        notice(Sentence.Of(
            $"密码文件 {cluster.PasswordFile} 不在，已为数据库的超级用户另设密码。",
            $"The password file {cluster.PasswordFile} was missing; the database's superuser has a new password."));
        return password;
    }
}
