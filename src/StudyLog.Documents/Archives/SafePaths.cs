namespace StudyLog.Documents.Archives;

/// <summary>
/// Paths that any system can hold, whatever is wished: no character that Windows forbids, none that cannot be seen, no name that it keeps for its
/// devices, nothing that leads out of the archive, and never the same twice, whatever the case: the second of a kind is called "name（2）".
/// </summary>
internal sealed class SafePaths
{
    private const int LongestFolder = 80;

    private readonly HashSet<string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The path for a file. The first folder is taken as it is.</summary>
    public string Give(string first, string? folder, string name)
    {
        folders.Add(first);
        var within = string.IsNullOrWhiteSpace(folder) ? first : $"{first}/{Free(first, folder, LongestFolder, files.Contains)}";
        folders.Add(within);
        var path = $"{within}/{Free(within, name, SafeName.Longest, wished => files.Contains(wished) || folders.Contains(wished))}";
        files.Add(path);
        return path;
    }

    private static string Free(string within, string wished, int longest, Predicate<string> taken)
    {
        var (stem, extension) = SafeName.Parts(wished);
        var name = SafeName.Fitting(stem, extension, longest);
        for (var number = 2; taken($"{within}/{name}"); number++) name = SafeName.Fitting(stem, $"（{number}）{extension}", longest);
        return name;
    }
}
