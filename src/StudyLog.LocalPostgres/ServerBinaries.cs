namespace StudyLog.LocalPostgres;

/// <summary>A PostgreSQL server's program folder and its version.</summary>
internal sealed record ServerBinaries(string Directory, int Major, int Minor)
{
    /// <summary>The oldest version the service works with.</summary>
    public const int OldestMajor = 15;

    /// <summary>The path of one of its programs.</summary>
    public string Program(string name) => Path.Combine(Directory, Machine.Executable(name));
}
