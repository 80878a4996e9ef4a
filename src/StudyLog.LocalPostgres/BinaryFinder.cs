using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyLog.LocalPostgres;

/// <summary>Finds the servers installed on the machine.</summary>
internal static partial class BinaryFinder
{
    /// <summary>All of them, newest first; among equals the PATH's order holds.</summary>
    public static async Task<IReadOnlyList<ServerBinaries>> FindAsync(Machine machine, CancellationToken cancellation)
    {
        var found = new List<ServerBinaries>();
        foreach (var folder in Folders(machine).Distinct(StringComparer.Ordinal))
        {
            if (VersionOfFolder(folder) is { } named)
                found.Add(new ServerBinaries(folder, named.Major, named.Minor));
            else if (await AskVersionAsync(folder, cancellation) is { } told)
                found.Add(new ServerBinaries(folder, told.Major, told.Minor));
        }

        return [.. found.OrderByDescending(binaries => binaries.Major).ThenByDescending(binaries => binaries.Minor)];
    }

    /// <summary>The version in the name of the folder around <c>bin</c>, as packages of all systems name it, or null.</summary>
    public static (int Major, int Minor)? VersionOfFolder(string binDirectory)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(binDirectory)) ?? "";
        return Version(FolderName().Match(name));
    }

    private static IEnumerable<string> Folders(Machine machine)
    {
        var onPath = machine.SearchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var installed = machine.InstallFolders
            .Where(folders => Directory.Exists(folders.Root))
            .SelectMany(folders => Directory.EnumerateDirectories(folders.Root, folders.Pattern))
            .Select(folder => Path.Combine(folder, "bin"));

        foreach (var folder in onPath.Concat(installed))
        {
            // Links on the PATH lead to the folder whose name tells the version and whose neighbours the server needs.
            var server = new FileInfo(Path.Combine(folder, Machine.Executable("postgres")));
            if (!server.Exists)
                continue;
            var home = Path.GetDirectoryName(server.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? server.FullName)!;
            if (File.Exists(Path.Combine(home, Machine.Executable("initdb"))))
                yield return home;
        }
    }

    private static async Task<(int Major, int Minor)?> AskVersionAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            var result = await new CommandLine(Path.Combine(folder, Machine.Executable("postgres")), ["--version"]).RunAsync(cancellation);
            return result.Succeeded ? Version(Answer().Match(result.Output)) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // Not a program of this machine.
        }
    }

    private static (int Major, int Minor)? Version(Match match) =>
        match.Success
            ? (Number(match.Groups["major"]), match.Groups["minor"].Success ? Number(match.Groups["minor"]) : 0)
            : null;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^((pgsql|postgres|postgresql)[-@]?)?(?<major>\d{1,2})(\.(?<minor>\d{1,3}))?(\.\d+)*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FolderName();

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d{1,2})(\.(?<minor>\d{1,3}))?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Answer();
}
