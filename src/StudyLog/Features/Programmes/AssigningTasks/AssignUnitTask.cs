using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Domain.Programmes;
using StudyLog.Http;

namespace StudyLog.Features.Programmes.AssigningTasks;

/// <summary>试点任务 of a unit, which may be a department here.</summary>
public static class AssignUnitTask
{
    [Requires(Act.KeepProgrammes)]
    public sealed record Body(
        Guid? Id,
        [property: Text(TextAttribute.Name)] string UnitName,
        Guid? DepartmentId,
        [property: Text(TextAttribute.Line)] string TaskType) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/programmes/{id:guid}/unit-tasks");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, programmeId) = (asked.Body, asked.Target);
            var programme = await attempt.Open<Programme>(programmeId, Thing.Programme);
            var department = body.DepartmentId is { } departmentId ? await attempt.Read<Department>(departmentId, Thing.Department) : null;
            var command = new Domain.Programmes.AssignUnitTask(body.Id ?? attempt.NewId, body.UnitName, body.DepartmentId, body.TaskType);
            var after = attempt.Append<Programme, ProgrammeEvent>(
                programmeId, ProgrammeDecisions.AssignUnitTask(programme, command, department, asked.Asking, attempt.Now));
            var assigned = after.UnitTasks.First(known =>
                (known.UnitName, known.DepartmentId, known.TaskType) == (body.UnitName, body.DepartmentId, body.TaskType));
            return ProgrammeAnswer.Made(attempt, programmeId, assigned.TaskId);
        }, cancellation);
}
