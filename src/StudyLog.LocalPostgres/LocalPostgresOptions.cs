namespace StudyLog.LocalPostgres;

/// <summary>What the caller decides about its own PostgreSQL server.</summary>
public sealed record LocalPostgresOptions
{
    /// <summary>The service's data folder; the cluster goes to its subfolder <c>postgres</c>, or where <c>postgres.place</c> in it says.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Where server binaries brought by package go; <c>.tools</c> beside the data folder when not given.</summary>
    public string? ToolsDirectory { get; init; }

    /// <summary>Further PostgreSQL settings, by name. Address, port and logging stay the launcher's.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Told one sentence for the operator when something out of the ordinary was done; it must not throw.</summary>
    public Action<string>? Notice { get; init; }
}
