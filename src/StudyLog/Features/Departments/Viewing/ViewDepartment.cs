using StudyLog.Accounts;
using StudyLog.Domain;
using StudyLog.Domain.Departments;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Persistence;

namespace StudyLog.Features.Departments.Viewing;

/// <summary>One department.</summary>
public static class ViewDepartment
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery("/departments/{id:guid}", Act.SeeDepartments, Get).Produces<DepartmentView>();

    private static async Task<IResult> Get(Guid id, HttpContext context, StateReader states, CancellationToken cancellation)
    {
        var (department, version) = await states.Read<Department>(context.Asker().Tenant, id, cancellation);
        if (!department.Exists) return new ProblemResult(ProblemTable.NotFound(Thing.Department));

        context.Response.Headers.ETag = ETag.Of(version);
        return Results.Json(DepartmentView.Of(id, department), ApiJson.Options);
    }
}
