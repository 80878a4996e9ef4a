namespace StudyLog.LocalPostgres;

/// <summary>What of this machine the launcher looks at; tests show it another one.</summary>
internal sealed record Machine
{
    /// <summary>The machine as it is.</summary>
    public static Machine This { get; } = new();

    /// <summary>Folders to look for <c>postgres</c> in, separated as in PATH.</summary>
    public string SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH") ?? "";

    /// <summary>Where the packages of the usual systems put their servers, one folder per version.</summary>
    public IReadOnlyList<InstallFolders> InstallFolders { get; init; } =
    [
        new("/usr/lib/postgresql", "*"),
        new("/usr", "pgsql-*"),
        new("/opt/homebrew/opt", "postgresql@*"),
        new("/usr/local/opt", "postgresql@*"),
        new("/Library/PostgreSQL", "*"),
        new("/Applications/Postgres.app/Contents/Versions", "*"),
        new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*"),
    ];

    /// <summary>A place every user of the machine reaches, for what the unprivileged one could not reach elsewhere.</summary>
    public string SharedDirectory { get; init; } = "/var/lib/studylog";

    /// <summary>The file name of a program on this system.</summary>
    public static string Executable(string name) => OperatingSystem.IsWindows() ? name + ".exe" : name;

    /// <summary>A program of the system itself, or null. The superuser's folders are looked at even when PATH leaves them out.</summary>
    public static string? Program(string fileName)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        string[] always = OperatingSystem.IsWindows() ? [] : ["/usr/bin", "/usr/sbin", "/bin", "/sbin"];
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(always)
            .Select(folder => Path.Combine(folder, fileName))
            .FirstOrDefault(File.Exists);
    }
}

/// <summary>Folders of one root, matching a pattern, each with a server's <c>bin</c> inside.</summary>
internal sealed record InstallFolders(string Root, string Pattern);
