using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Attendances;
using StudyLog.Domain.Sessions;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Features.Attendances.ViewingAttendance;

/// <summary>Who was there, person by person, as far as the asker's duties reach.</summary>
public static class ViewAttendance
{
    /// <param name="At">When the person checked in, came late or left early, whichever was noted.</param>
    /// <param name="Leave">The leave, when on leave.</param>
    /// <param name="MakeUp">The make-up study, when there is one.</param>
    public sealed record Entry(
        Guid PersonId,
        string Name,
        Guid? DepartmentId,
        Capacity Capacity,
        AttendanceStatus Status,
        CheckInMethod? Method,
        DateTimeOffset? At,
        DateTimeOffset? LeftAt,
        string? Reason,
        LeaveView? Leave,
        object? MakeUp);

    public sealed record LeaveView(string? Reason);

    public static void Map(IEndpointRouteBuilder sessions) =>
        sessions.MapQuery("/sessions/{id:guid}/attendance", Act.SeeAttendance, Get).Produces<Page<Entry>>();

    private static async Task<IResult> Get(
        Guid id, [AsParameters] Paging paging, HttpContext context, IDocumentStore store, StateReader states, CancellationToken cancellation)
    {
        if (paging.Faults is { Count: > 0 } faults) return new ProblemResult(ProblemTable.Invalid(faults));
        var asker = context.Asker();
        await using var query = store.QuerySession(asker.Tenant);
        var session = (await states.Read<Session>(query, id, cancellation)).State;
        if (!session.Exists) return new ProblemResult(ProblemTable.NotFound(Thing.Session));
        if (!ViewSession.Concerns(session, [], asker)) return new ProblemResult(ProblemTable.DutyMissing);

        var shown = session.People.Where(entry => IsShown(entry, asker)).ToArray();
        var attendances = await states.ReadMany<Attendance>(query, [.. shown.Select(entry => Attendance.StreamId(id, entry.PersonId))], cancellation);
        var people = await new Names(states, query, cancellation).OfPeople(shown.Select(entry => (Guid?)entry.PersonId));
        return Results.Json(
            paging.Of(shown.Select(entry => Of(entry, people[entry.PersonId].Name, attendances[Attendance.StreamId(id, entry.PersonId)].State))),
            ApiJson.Options);
    }

    private static bool IsShown(RosterEntry entry, Asker asker) => asker.ReachFor(Act.SeeAttendance) switch
    {
        Reach.Organisation => true,
        Reach.Departments => entry.PersonId == asker.PersonId || (entry.DepartmentId is { } of && asker.DepartmentIds.Contains(of)),
        _ => entry.PersonId == asker.PersonId,
    };

    private static Entry Of(RosterEntry entry, string name, Attendance attendance) =>
        new(
            entry.PersonId,
            name,
            entry.DepartmentId,
            entry.Capacity,
            attendance.Status,
            attendance.Method,
            attendance.CameAt ?? attendance.CheckedInAt ?? attendance.LeftAt,
            attendance.LeftAt,
            attendance.Reason,
            attendance.Mark == AttendanceMark.OnLeave ? new LeaveView(attendance.Reason) : null,
            MakeUp: null);
}
