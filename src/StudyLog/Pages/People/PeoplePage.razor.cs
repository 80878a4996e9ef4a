using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyLog.Features.Departments.Listing;
using StudyLog.Features.People.Listing;
using StudyLog.Features.People.Pasting;
using StudyLog.Features.People.Viewing;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Queries;

namespace StudyLog.Pages.People;

/// <summary>People by rank, strokes and name, found by name or pinyin, and many of them in by pasting.</summary>
public sealed partial class PeoplePage
{
    private bool isPasting;
    private PastePeople.Judged? judged;
    private Dictionary<Guid, string> names = [];
    private string pasted = "";
    private Problem? refused;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery]
    private string? DepartmentId { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    protected override IQuery<Page<PersonView>> Query => new ListPeople.Query(DepartmentId, Q, Page: Page);

    private IReadOnlyList<(string Value, string Words)> Departments => [.. names.Select(department => (department.Key.ToString("D"), department.Value))];

    protected override async Task OnInitializedAsync()
    {
        var departments = (await Door.Ask(new ListDepartments.Query(PageSize: "200"))).Value?.Items ?? [];
        names = departments.ToDictionary(department => department.Id, department => department.Name);
    }

    private async Task Paste()
    {
        isPasting = true;
        StateHasChanged();
        var department = Guid.TryParse(DepartmentId, out var id) ? id : (Guid?)null;
        var done = await Door.Do(target: null, new PastePeople.Body(pasted, department));
        (isPasting, refused) = (false, done.Problem);
        judged = refused is null ? done.Read<PastePeople.Judged>() : null;
        if (judged is { Refused: 0 })
        {
            pasted = "";
            await Script.InvokeVoidAsync("studylog.drop", "people/paste");
        }

        await AskAgain();
    }
}
