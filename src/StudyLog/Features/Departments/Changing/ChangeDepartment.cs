using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Http;

namespace StudyLog.Features.Departments.Changing;

/// <summary>Renames, ranks, reclassifies or moves a department. What is not given stays; null takes a value back.</summary>
public static class ChangeDepartment
{
    [Requires(Act.KeepDepartments)]
    public sealed record Body(
        [property: Text(TextAttribute.Name)] Given<string> Name,
        [property: Text(TextAttribute.Name)] Given<string?> ShortName,
        Given<DepartmentKind> Kind,
        Given<Guid?> ParentId,
        [property: WholeNumber(0, 1_000_000)] Given<int?> RankNo,
        Given<bool> OnBoard) : CommandBody;

    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<Body>(HttpMethods.Patch, "/departments/{id:guid}");

    public static Task<Outcome> Handle(Asked<Body> asked, CommandRunner commands, CancellationToken cancellation) =>
        commands.Run(asked, async attempt =>
        {
            var (body, id) = (asked.Body, asked.Target);
            var department = await attempt.Open<Department>(id, Thing.Department);
            if (body.ParentId.Over(null) is { } parentId && parentId != department.ParentId) await DepartmentTree.CheckParent(attempt, id, parentId);

            var command = new Domain.Departments.ChangeDepartment(
                body.Name.Map(WrittenName.Of), body.ShortName.Map(WrittenName.OfOptional), body.ParentId, body.RankNo, body.OnBoard, body.Kind);
            var after = attempt.Append<Department, DepartmentEvent>(
                id, DepartmentDecisions.Change(department, command, asked.Asking, attempt.Now));
            return Answer.Ok(DepartmentView.Of(id, after), attempt.VersionOf(id));
        }, cancellation);
}
