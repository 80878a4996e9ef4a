using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;
using StudyLog.Queries;

namespace StudyLog.Features.Departments.Viewing;

/// <summary>One department.</summary>
public static class ViewDepartment
{
    [Requires(Act.SeeDepartments)]
    public sealed record Query(Guid Id) : IQuery<DepartmentView>;

    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<Query, DepartmentView>("/departments/{id:guid}");

    public static async Task<Reply<DepartmentView>> Handle(Queried<Query> queried, StateReader states, CancellationToken cancellation)
    {
        var id = queried.Query.Id;
        var (department, version) = await states.Read<Department>(queried.Asker.Tenant, id, cancellation);
        if (!department.Exists) return ProblemTable.NotFound(Thing.Department);

        return Reply.At(DepartmentView.Of(id, department), version);
    }
}
