namespace StudyLog.Features.NoticeChannels;

/// <summary>The routes of channels.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        OpenChannel.Map(api);
        ListChannels.Map(api);
        ViewChannel.Map(api);
        ChangeChannel.Map(api);
        RemoveChannel.Map(api);
        TryChannel.Map(api);
    }
}
