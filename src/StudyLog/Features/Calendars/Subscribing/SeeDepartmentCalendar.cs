using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Calendars.Subscribing;

/// <summary>Whether a department's calendar is open, and at which address: for whoever may open and close it.</summary>
public static class SeeDepartmentCalendar
{
    [Requires(Act.KeepCalendars)]
    public sealed record Query(Guid Id) : IQuery<CalendarView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, CalendarView>("/departments/{id:guid}/calendar");

    public static async Task<Reply<CalendarView>> Handle(
        Queried<Query> queried, StateReader states, CalendarAddresses addresses, CancellationToken cancellation)
    {
        var (id, asker) = (queried.Query.Id, queried.Asker);
        var (department, version) = await states.Read<Department>(asker.Tenant, id, cancellation);
        if (!department.Exists) return ProblemTable.NotFound(Thing.Department);
        if (!OpenDepartmentCalendar.IsOnes(asker, id)) return ProblemTable.Of(new Rejection.NotOnesDepartment());

        var key = OpenDepartmentCalendar.KeyOf(asker, id, department.Calendar.Number);
        return Reply.At(await addresses.Tell(CalendarView.Of(department.Calendar), key, cancellation), version);
    }
}
