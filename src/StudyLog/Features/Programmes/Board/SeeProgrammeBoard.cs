using Marten;
using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Programmes;
using StudyLog.Features.Programmes.Viewing;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;
using StudyLog.ReadModels;

namespace StudyLog.Features.Programmes.Board;

/// <summary>Which unit has which task, its latest activity, and the programme's figures. Units stand in the order in which they were given their tasks.</summary>
public static class SeeProgrammeBoard
{
    /// <summary>A unit's line.</summary>
    /// <param name="UnitName">The unit as printed.</param>
    /// <param name="DepartmentId">The department that it is; null when it is none.</param>
    /// <param name="DepartmentName">The department's name now.</param>
    /// <param name="TaskType">Its task.</param>
    /// <param name="LatestActivity">Its latest activity, else the programme's; null while there is none.</param>
    public sealed record Line(string UnitName, Guid? DepartmentId, string? DepartmentName, string TaskType, Activity? LatestActivity);

    /// <summary>An activity; <paramref name="OfUnit"/> false: the unit is not known to have had a part in it.</summary>
    public sealed record Activity(Guid SessionId, string Title, string? HeldOn, bool OfUnit);

    public sealed record Answered(Guid ProgrammeId, string Name, IReadOnlyList<Line> Units, IReadOnlyList<FigureView> Figures);

    [Requires(Act.SeeProgrammes)]
    public sealed record Query(Guid Id) : IQuery<Answered>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, Answered>("/programmes/{id:guid}/board");

    public static async Task<Reply<Answered>> Handle(Queried<Query> queried, IDocumentStore store, StateReader states, CancellationToken cancellation)
    {
        var id = queried.Query.Id;
        await using var query = store.QuerySession(queried.Asker.Tenant);
        var programme = (await states.Read<Programme>(query, id, cancellation)).State;
        if (!programme.Exists) return ProblemTable.NotFound(Thing.Programme);

        var names = new Names(states, query, cancellation);
        var departments = await names.OfDepartments(programme.UnitTasks.Select(task => task.DepartmentId));
        var sessions = await names.OfSessions(programme.Activities.Select(activity => (Guid?)activity.SessionId));
        var activities = programme.Activities.Select(activity => (activity.SessionId, sessions[activity.SessionId])).ToList();

        return new Answered(id, programme.Name, [.. programme.UnitTasks.Select(LineOf)], [.. programme.Figures.Select(FigureView.Of)]);

        Line LineOf(UnitTaskAssigned task) => new(
            task.UnitName,
            task.DepartmentId,
            Named.Of(task.DepartmentId, departments),
            task.TaskType,
            LatestActivity.Of(task.DepartmentId, activities) is { } latest
                ? new Activity(latest.SessionId, latest.Record.Title, Named.Of(latest.Record.Day), latest.OfUnit)
                : null);
    }
}
