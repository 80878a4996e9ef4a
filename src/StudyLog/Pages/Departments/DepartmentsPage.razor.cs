using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Features.Departments.Listing;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Http;
using StudyLog.Pages.Shared;
using StudyLog.Queries;
using EstablishDepartment = StudyLog.Features.Departments.Establishing.EstablishDepartment;

namespace StudyLog.Pages.Departments;

/// <summary>The departments in their own order, one below the other, and new ones.</summary>
public sealed partial class DepartmentsPage
{
    private IReadOnlyList<DepartmentView> all = [];
    private DepartmentFields fields = new();

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery]
    private string? Dissolved { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    protected override IQuery<Page<DepartmentView>> Query => new ListDepartments.Query(Q, IncludeDissolved: Dissolved, Page: Page, PageSize: "200");

    protected override async Task OnInitializedAsync()
    {
        if (User.Reaches(Act.KeepDepartments)) all = await Door.AllDepartments();
    }

    private async Task Establish()
    {
        var body = new EstablishDepartment.Body(
            fields.Id, fields.Name.Trim(), fields.ShortWords, fields.Kind, fields.ParentId, fields.RankNo, fields.IsOnBoard);
        if (!await Do(target: null, body)) return;
        fields = new DepartmentFields();
        all = await Door.AllDepartments();
    }
}
