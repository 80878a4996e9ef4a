using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Http;

namespace StudyLog.Features.Departments.Dissolving;

/// <summary>撤销部门: its past stays.</summary>
public static class DissolveDepartment
{
    [Requires(Act.KeepDepartments)]
    public sealed record Body(DateOnly? On, [property: Text(TextAttribute.Line, MayBeBlank = true)] string? Reason) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Post, "/departments/{id:guid}/dissolve");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var id = asked.Target;
            var department = await attempt.Open<Department>(id, Thing.Department);
            var command = new Domain.Departments.DissolveDepartment(asked.Body.On, asked.Body.Reason);
            var after = attempt.Append<Department, DepartmentEvent>(
                id, DepartmentDecisions.Dissolve(department, command, asked.Asking, attempt.Now));
            return Answer.Ok(DepartmentView.Of(id, after), attempt.VersionOf(id));
        }, cancellation);
}
