using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Programmes;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Programmes.Viewing;

/// <summary>One programme whole, folded from its stream: what a command wrote is there at once.</summary>
public static class ViewProgramme
{
    [Requires(Act.SeeProgrammes)]
    public sealed record Query(Guid Id) : IQuery<ProgrammeView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, ProgrammeView>("/programmes/{id:guid}");

    public static async Task<Reply<ProgrammeView>> Handle(
        Queried<Query> queried, IDocumentStore store, StateReader states, CancellationToken cancellation)
    {
        var id = queried.Query.Id;
        await using var query = store.QuerySession(queried.Asker.Tenant);
        var (programme, version) = await states.Read<Programme>(query, id, cancellation);
        if (programme.Establishment is not { } established) return ProblemTable.NotFound(Thing.Programme);

        var names = new Names(states, query, cancellation);
        var people = await names.OfPeople((programme.LeadingGroup?.Seats ?? []).Select(seat => seat.PersonId));
        var departments = await names.OfDepartments(programme.UnitTasks.Select(task => task.DepartmentId));
        var sessions = await names.OfSessions(programme.Activities.Select(activity => (Guid?)activity.SessionId));

        return Reply.At(new ProgrammeView(
                id,
                version,
                programme.Name,
                programme.Note,
                established.Source,
                established.Provenance.Occurred,
                programme.LeadingGroup is { } group ? new LeadingGroupView(group.Provenance.Occurred, [.. group.Seats.Select(Seated)]) : null,
                [.. programme.Experts.Select(experts => new ExpertsView(experts.ExpertsId, experts.Name, experts.Note, experts.Provenance.Occurred))],
                [.. programme.UnitTasks.Select(Assigned)],
                [.. programme.Activities.Select(activity => Linked(activity.SessionId))],
                [.. programme.Figures.Select(FigureView.Of)]), version);

        SeatView Seated(Seat seat) =>
            new(seat.Role, seat.Post, seat.PersonId, seat.PersonId is { } personId ? people[personId].Name : null, seat.UnitName, seat.Headcount);

        UnitTaskView Assigned(UnitTaskAssigned task) => new(
            task.TaskId, task.UnitName, task.DepartmentId, Named.Of(task.DepartmentId, departments), task.TaskType, task.Provenance.Occurred);

        ActivityView Linked(Guid sessionId)
        {
            var (session, record) = (sessions[sessionId], sessions[sessionId].AsAmended);
            return new(sessionId, record.Title, record.Kind, Named.Of(record.Day), session.State);
        }
    }
}
