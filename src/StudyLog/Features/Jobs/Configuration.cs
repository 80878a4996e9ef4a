namespace StudyLog.Features.Jobs;

/// <summary>The routes of long work, whatever it is.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        ListJobs.Map(api);
        ViewJob.Map(api);
        DownloadJobFile.Map(api);
        CancelJob.Map(api);
        MarkJobSeen.Map(api);
        PutJobAway.Map(api);
    }
}
