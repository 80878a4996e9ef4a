using StudyLog.Features.FollowUps.Accepting;
using StudyLog.Features.FollowUps.Attaching;
using StudyLog.Features.FollowUps.CarryingOver;
using StudyLog.Features.FollowUps.Extending;
using StudyLog.Features.FollowUps.Halting;
using StudyLog.Features.FollowUps.Issuing;
using StudyLog.Features.FollowUps.ListingFollowUps;
using StudyLog.Features.FollowUps.Reassigning;
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
        AttachToFollowUp.Map(api);
        DetachFromFollowUp.Map(api);
        DownloadFollowUpAttachment.Map(api);
        SubmitCompletion.Map(api);
        ReturnCompletion.Map(api);
        CloseFollowUp.Map(api);
        ReassignFollowUp.Map(api);
        RequestExtension.Map(api);
        GrantExtension.Map(api);
        RefuseExtension.Map(api);
        SuspendFollowUp.Map(api);
        ResumeFollowUp.Map(api);
        CancelFollowUp.Map(api);
        ReopenFollowUp.Map(api);
        CarryOverFollowUp.Map(api);
        ProposeCarryOver.Map(api);
        ViewFollowUp.Map(api);
    }
}
