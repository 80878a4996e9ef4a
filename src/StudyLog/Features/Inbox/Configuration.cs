namespace StudyLog.Features.Inbox;

/// <summary>The routes of the inbox.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api) => SeeInbox.Map(api);
}
