using StudyLog.Features.Calendars.Inviting;
using StudyLog.Features.Calendars.Showing;
using StudyLog.Features.Calendars.Subscribing;

namespace StudyLog.Features.Calendars;

/// <summary>The routes of calendars.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        OpenOwnCalendar.Map(api);
        CloseOwnCalendar.Map(api);
        SeeOwnCalendar.Map(api);
        OpenDepartmentCalendar.Map(api);
        CloseDepartmentCalendar.Map(api);
        SeeDepartmentCalendar.Map(api);
        ReadCalendar.Map(api);
        MakeInvitation.Map(api);
    }

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<CalendarAddresses>();
        services.AddSingleton<CalendarLimit>();
        services.AddSingleton<CalendarDesk>();
    }
}
