namespace StudyLog.Features.Deadlines;

/// <summary>The routes of what is due.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        ListDeadlines.Map(api);
        PreviewReminders.Map(api);
    }
}
