namespace StudyLog.Pages.Shared;

/// <summary>What was typed into a field.</summary>
public static class Typed
{
    /// <summary>The words; null where there are none.</summary>
    public static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
