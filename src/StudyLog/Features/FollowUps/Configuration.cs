using StudyLog.Features.FollowUps.Accepting;
using StudyLog.Features.FollowUps.Issuing;
using StudyLog.Features.FollowUps.ListingFollowUps;
using StudyLog.Features.FollowUps.ViewingFollowUp;
using StudyLog.Features.FollowUps.Working;

namespace StudyLog.Features.FollowUps;

/// <summary>The routes of follow-ups.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        IssueFollowUp.Map(api);
        ListFollowUps.Map(api);
        ReceiveFollowUp.Map(api);
        ReportProgress.Map(api);
        SubmitCompletion.Map(api);
        ReturnCompletion.Map(api);
        CloseFollowUp.Map(api);
        ViewFollowUp.Map(api);
    }
}
