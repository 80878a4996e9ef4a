using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Http;

namespace StudyLog.Features.Calendars.Subscribing;

/// <summary>关闭部门日历订阅: its address leads nowhere.</summary>
public static class CloseDepartmentCalendar
{
    [Requires(Act.KeepCalendars)]
    public sealed record Body : EmptyBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Delete, "/departments/{id:guid}/calendar");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var id = asked.Target;
            var department = await attempt.Open<Department>(id, Thing.Department);
            var decision = DepartmentDecisions.CloseCalendar(department, OpenDepartmentCalendar.IsOnes(asked.Asker, id), asked.Asking, attempt.Now);
            return CalendarView.Answer(attempt.Append<Department, DepartmentEvent>(id, decision).Calendar, attempt.VersionOf(id));
        }, cancellation);
}
