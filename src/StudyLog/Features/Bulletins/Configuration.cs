namespace StudyLog.Features.Bulletins;

/// <summary>The routes of bulletins.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        SeeFollowUpBulletin.Map(api);
        MakeFollowUpBulletin.Map(api);
    }
}
