using StudyLog.Features.Sessions.AmendingRecord;
using StudyLog.Features.Sessions.Arranging;
using StudyLog.Features.Sessions.Attaching;
using StudyLog.Features.Sessions.ConfirmingRecord;
using StudyLog.Features.Sessions.CorrectingContent;
using StudyLog.Features.Sessions.ListingSessions;
using StudyLog.Features.Sessions.MakingPapers;
using StudyLog.Features.Sessions.Planning;
using StudyLog.Features.Sessions.Proposing;
using StudyLog.Features.Sessions.RecordingContent;
using StudyLog.Features.Sessions.SettingRoster;
using StudyLog.Features.Sessions.ViewingHistory;
using StudyLog.Features.Sessions.ViewingSession;

namespace StudyLog.Features.Sessions;

/// <summary>The routes of sessions.</summary>
public static class Configuration
{
    public static void Add(IServiceCollection services) => services.AddSingleton<SessionPaperDesk>();

    public static void Map(IEndpointRouteBuilder api)
    {
        PlanSession.Map(api);
        ProposeDays.Map(api);
        ListProposals.Map(api);
        ListSessions.Map(api);
        RescheduleSession.Map(api);
        CancelSession.Map(api);
        VoidSession.Map(api);
        ArrangeSession.Map(api);
        DeclareNotStated.Map(api);
        SetRoster.Map(api);
        RecordPreStudy.Map(api);
        StudyMaterial.Map(api);
        RecordAgendaItem.Map(api);
        RecordRemark.Map(api);
        AttachToSession.Map(api);
        DetachFromSession.Map(api);
        DownloadSessionAttachment.Map(api);
        RecordVote.Map(api);
        MapCorrections(api);
        HoldSession.Map(api);
        SubmitRecord.Map(api);
        ReturnRecord.Map(api);
        ConfirmRecord.Map(api);
        AmendRecord.Map(api);
        ArchiveRecord.Map(api);
        ViewSession.Map(api);
        ViewHistory.Map(api);
        MakeRecord.Map(api);
        MakeMinutes.Map(api);
        MakeSignInSheet.Map(api);
    }

    private static void MapCorrections(IEndpointRouteBuilder api)
    {
        CorrectPreStudy.Map(api);
        WithdrawPreStudy.Map(api);
        CorrectStudiedMaterial.Map(api);
        WithdrawStudiedMaterial.Map(api);
        CorrectAgendaItem.Map(api);
        WithdrawAgendaItem.Map(api);
        CorrectRemark.Map(api);
        WithdrawRemark.Map(api);
        CorrectVote.Map(api);
        WithdrawVote.Map(api);
    }
}
