using Microsoft.AspNetCore.Components;
using StudyLog.Domain.Departments;
using StudyLog.Features.Departments.Listing;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Pages.Shared;
using StudyLog.Queries;
using EstablishDepartment = StudyLog.Features.Departments.Establishing.EstablishDepartment;

namespace StudyLog.Pages.Departments;

/// <summary>The departments in their own order, and new ones.</summary>
public sealed partial class DepartmentsPage
{
    private DepartmentKind kind = DepartmentKind.Department;
    private string name = "";
    private int? rank;
    private Problem? refused;
    private string? shortName;

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    protected override IQuery<Page<DepartmentView>> Query => new ListDepartments.Query(Page: Page);

    private async Task Establish()
    {
        var body = new EstablishDepartment.Body(
            Id: null, name.Trim(), Typed.Words(shortName), kind, ParentId: null, rank, OnBoard: null);
        refused = (await Door.Do(target: null, body)).Problem;
        if (refused is null) (name, shortName, rank) = ("", null, null);
        await AskAgain();
    }
}
