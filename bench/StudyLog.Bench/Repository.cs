namespace StudyLog.Bench;

/// <summary>Where the run finds the service's source and leaves what outlives it.</summary>
internal sealed class Repository
{
    private Repository(string root) => Root = root;

    public string Root { get; }

    public string ServiceProject => Path.Combine(Root, "src", "StudyLog");

    public string PublishedService => Path.Combine(Root, "artifacts", "bench", "service");

    /// <summary>Where PostgreSQL's binaries are kept when the machine has none of its own; shared between runs.</summary>
    public string Tools => Path.Combine(Root, ".tools");

    public string Logs => Path.Combine(Root, "artifacts", "bench", "logs");

    public string DefaultReport => Path.Combine(Root, "artifacts", "bench.json");

    /// <summary>Leaves the logs of one run only: each process has its own, named by its port.</summary>
    public void ClearLogs()
    {
        if (Directory.Exists(Logs))
            Directory.Delete(Logs, recursive: true);
    }

    public static Repository Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StudyLog.sln")))
                return new Repository(folder.FullName);
        }

        throw new DirectoryNotFoundException("The bench runs from within its repository: no StudyLog.sln above " + AppContext.BaseDirectory);
    }
}
