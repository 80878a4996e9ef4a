using JasperFx.Events.Projections;
using Marten;
using StudyLog.Features.Departments.Changing;
using StudyLog.Features.Departments.Dissolving;
using StudyLog.Features.Departments.Establishing;
using StudyLog.Features.Departments.Exporting;
using StudyLog.Features.Departments.Listing;
using StudyLog.Features.Departments.Viewing;

namespace StudyLog.Features.Departments;

/// <summary>The routes of departments, and the list they are found in.</summary>
public static class Configuration
{
    public static void Map(IEndpointRouteBuilder api)
    {
        EstablishDepartment.Map(api);
        ListDepartments.Map(api);
        ExportDepartments.Map(api);
        ViewDepartment.Map(api);
        ChangeDepartment.Map(api);
        DissolveDepartment.Map(api);
    }

    public static void Add(IServiceCollection services) =>
        services.ConfigureMarten(options => options.Projections.Add(new DepartmentEntries(), ProjectionLifecycle.Inline));
}
