using Microsoft.AspNetCore.Components;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Pages.Shared;
using StudyLog.Queries;
using ChangeDepartment = StudyLog.Features.Departments.Changing.ChangeDepartment;
using DissolveDepartment = StudyLog.Features.Departments.Dissolving.DissolveDepartment;

namespace StudyLog.Pages.Departments;

/// <summary>One department: where it stands, who is in it, and what can be changed of it.</summary>
public sealed partial class DepartmentPage
{
    private readonly Draft<DepartmentFields> draft = new();
    private IReadOnlyList<DepartmentView> all = [];
    private DateOnly? lastDay;
    private string reason = "";

    /// <summary>The department.</summary>
    [Parameter]
    public Guid Id { get; set; }

    protected override IQuery<DepartmentView> Query => new ViewDepartment.Query(Id);

    // From the top down. A department never stands below itself.
    private IReadOnlyList<DepartmentView> Above
    {
        get
        {
            var above = new List<DepartmentView>();
            for (var at = Reply?.Value?.ParentId; at is { } id && all.FirstOrDefault(each => each.Id == id) is { } parent; at = parent.ParentId) above.Insert(0, parent);
            return above;
        }
    }

    private IReadOnlyList<DepartmentView> Below => [.. all.Where(department => department.ParentId == Id)];

    protected override async Task OnInitializedAsync() =>
        all = await Door.AllDepartments();

    private Task Change()
    {
        var fields = draft.Fields;
        return Do(Id, new ChangeDepartment.Body(fields.Name.Trim(), fields.ShortWords, fields.Kind, fields.ParentId, fields.RankNo, fields.IsOnBoard ?? false), version: draft.Version);
    }

    private Task Dissolve() => Do(Id, new DissolveDepartment.Body(lastDay, reason));
}
