namespace StudyLog.Persistence;

/// <summary>How the database is reached.</summary>
/// <param name="Running">The role that reads and writes.</param>
/// <param name="Owner">The role that owns the schema and migrates it at start; the running role itself when only one was given.</param>
public sealed record DatabaseConnections(string Running, string Owner)
{
    public const string RunningName = "studylog";
    public const string OwnerName = "studylog_owner";

    /// <summary>The connections that the configuration names; null when it names none and a local PostgreSQL is wanted.</summary>
    public static DatabaseConnections? From(IConfiguration configuration) =>
        configuration.GetConnectionString(RunningName) is { Length: > 0 } running
            ? new(running, configuration.GetConnectionString(OwnerName) is { Length: > 0 } owner ? owner : running)
            : null;
}
