using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain.Departments;
using StudyLog.Http;

namespace StudyLog.Features.Departments.Establishing;

/// <summary>设立部门.</summary>
public static class EstablishDepartment
{
    [Requires(Act.KeepDepartments)]
    public sealed record Body(
        Guid? Id,
        [property: Text(TextAttribute.Name)] string Name,
        [property: Text(TextAttribute.Name)] string? ShortName,
        DepartmentKind? Kind,
        Guid? ParentId,
        [property: WholeNumber(0, 1_000_000)] int? RankNo,
        bool? OnBoard) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/departments");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Body.Id ?? attempt.NewId);
            var department = await attempt.Open<Department>(id);
            if (!department.Exists && body.ParentId is { } parentId) await DepartmentTree.CheckParent(attempt, id, parentId);

            var command = new Domain.Departments.EstablishDepartment(
                id,
                WrittenName.Of(body.Name),
                WrittenName.OfOptional(body.ShortName),
                body.Kind ?? DepartmentKind.Department,
                body.ParentId,
                body.RankNo,
                body.OnBoard);
            attempt.Append<Department, DepartmentEvent>(id, DepartmentDecisions.Establish(department, command, asked.Asking, attempt.Now));
            return Answer.Created(attempt.Wrote(id), $"/api/v1/departments/{id}", new { id }, attempt.VersionOf(id));
        }, cancellation);
}
