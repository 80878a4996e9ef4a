using StudyLog.Features.Attendances.CheckingIn;
using StudyLog.Features.Attendances.TakingRollCall;
using StudyLog.Features.Attendances.ViewingAttendance;

namespace StudyLog.Features.Attendances;

/// <summary>The routes of attendance.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        TakeRollCall.Map(api);
        CheckIn.Map(api);
        ViewAttendance.Map(api);
    }
}
