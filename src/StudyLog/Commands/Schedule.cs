namespace StudyLog.Commands;

/// <summary>When something is done again and again, by a setting: a cron expression of five parts, or not at all.</summary>
public static class Schedule
{
    /// <summary>What says that it is not done.</summary>
    public const string Never = "off";

    /// <summary>When it is done, as the setting says, or as usual where it says nothing; null: never.</summary>
    public static string? Of(IConfiguration configuration, string setting, string usual) => configuration[setting] switch
    {
        null or "" => usual,
        Never => null,
        var set => set,
    };
}
