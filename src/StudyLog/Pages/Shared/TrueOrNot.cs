namespace StudyLog.Pages.Shared;

/// <summary>Yes, no and not known, as a choice holds them.</summary>
public static class TrueOrNot
{
    public static string Of(bool? value) => value switch { true => "true", false => "false", null => "" };

    public static bool? Read(string? value) => bool.TryParse(value, out var known) ? known : null;
}
