using StudyLog.Features.Attendances.Answering;
using StudyLog.Features.Attendances.AskingLeave;
using StudyLog.Features.Attendances.CheckingIn;
using StudyLog.Features.Attendances.Correcting;
using StudyLog.Features.Attendances.ExportingBook;
using StudyLog.Features.Attendances.ListingLeave;
using StudyLog.Features.Attendances.ListingMakeUps;
using StudyLog.Features.Attendances.MakingRegister;
using StudyLog.Features.Attendances.MakingUp;
using StudyLog.Features.Attendances.TakingRollCall;
using StudyLog.Features.Attendances.ViewingAttendance;

namespace StudyLog.Features.Attendances;

/// <summary>The routes of attendance, leave and make-up study.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        TakeRollCall.Map(api);
        CheckIn.Map(api);
        OpenCheckIn.Map(api);
        CloseCheckIn.Map(api);
        SeeCheckInCode.Map(api);
        SeePersonalCodes.Map(api);
        SeeOwnCheckIn.Map(api);
        CorrectAttendance.Map(api);
        ViewAttendance.Map(api);
        ExportAttendanceBook.Map(api);

        AnswerInvitation.Map(api);
        RequestLeave.Map(api);
        ApproveLeave.Map(api);
        RefuseLeave.Map(api);
        WithdrawLeave.Map(api);
        ListLeaveRequests.Map(api);

        AssignMakeUp.Map(api);
        SubmitMakeUp.Map(api);
        AcceptMakeUp.Map(api);
        ReturnMakeUp.Map(api);
        ListMakeUps.Map(api);
        MakeLeaveRegister.Map(api);
    }

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<CheckInCodes>();
        services.AddSingleton<PersonalCodeCheck>();
        services.AddScoped<CheckInDesk>();
    }
}
