using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Http;

namespace StudyLog.Features.Calendars.Subscribing;

/// <summary>开通部门日历订阅, or another address for it: the one before stops at once.</summary>
public static class OpenDepartmentCalendar
{
    /// <param name="Replacing">The number of the address to be replaced; without it one is made only where none is open.</param>
    [Requires(Act.KeepCalendars)]
    public sealed record Body([property: WholeNumber(0, 1_000_000)] int? Replacing) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/departments/{id:guid}/calendar");

    public static async Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CalendarAddresses addresses, CancellationToken cancellation)
    {
        var outcome = await commands.Run(asked, async attempt =>
        {
            var id = asked.Target;
            var department = await attempt.Open<Department>(id, Thing.Department);
            var decision = DepartmentDecisions.OpenCalendar(department, new(asked.Body.Replacing), IsOnes(asked.Asker, id), asked.Asking, attempt.Now);
            return CalendarView.Answer(attempt.Append<Department, DepartmentEvent>(id, decision).Calendar, attempt.VersionOf(id));
        }, cancellation);
        return await addresses.Tell(outcome, number => KeyOf(asked.Asker, asked.Target, number), cancellation);
    }

    /// <summary>Whether the asker may open and close the calendar of this department.</summary>
    internal static bool IsOnes(Asker asker, Guid departmentId) =>
        asker.ReachFor(Act.KeepCalendars) == Reach.Organisation || asker.DepartmentIds.Contains(departmentId);

    internal static CalendarKey KeyOf(Asker asker, Guid departmentId, int number) => new(CalendarOf.Department, asker.OrganisationId, departmentId, number);
}
