namespace StudyLog.Features.Ledgers;

/// <summary>The routes of the ledgers.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        SessionLedger.Map(api);
        FollowUpLedger.Map(api);
        ExportSessionLedger.Map(api);
        ExportFollowUpLedger.Map(api);
        CountFollowUps.Map(api);
    }
}
