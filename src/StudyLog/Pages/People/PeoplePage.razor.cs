using Microsoft.AspNetCore.Components;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Features.People.Listing;
using StudyLog.Features.People.Viewing;
using StudyLog.Http;
using StudyLog.Pages.Shared;
using StudyLog.Queries;
using StudyLog.ReadModels;
using RegisterPerson = StudyLog.Features.People.Registering.RegisterPerson;

namespace StudyLog.Pages.People;

/// <summary>People by rank, strokes or pinyin, found by name or pinyin; new ones, and many of them at once by pasting.</summary>
public sealed partial class PeoplePage
{
    private readonly PersonFields fields = new();
    private IReadOnlyList<DepartmentView> departments = [];

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Q { get; set; }

    [SupplyParameterFromQuery]
    private string? DepartmentId { get; set; }

    [SupplyParameterFromQuery]
    private string? External { get; set; }

    [SupplyParameterFromQuery]
    private string? Order { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    // By rank, where the address says nothing.
    private static IReadOnlyList<(string Value, string Words)> Orders =>
        [.. Enum.GetValues<PeopleOrder>().Select(order => (order == PeopleOrder.Rank ? "" : ApiJson.Written(order), Wording.Word(order)))];

    protected override IQuery<Page<PersonView>> Query => new ListPeople.Query(DepartmentId, Q, External: External, Order: Order, Page: Page);

    private IReadOnlyList<(string Value, string Words)> Choices => [.. departments.Select(department => (department.Id.ToString("D"), department.Name))];

    protected override async Task OnInitializedAsync() =>
        departments = await Door.AllDepartments();

    private string? NameOf(Guid? department) => departments.FirstOrDefault(each => each.Id == department)?.Name;

    private async Task Register()
    {
        var body = new RegisterPerson.Body(
            fields.Id,
            fields.Name.Trim(),
            fields.IsExternal ? null : fields.DepartmentId,
            fields.TitleWords,
            fields.IsExternal ? null : fields.From,
            fields.RankNo,
            fields.StrokesWords,
            fields.PinyinWords,
            fields.IsMember,
            fields.IsExternal,
            fields.HourNorm,
            fields.IsExempt ? true : null);
        if (await Give(target: null, body) is { } done) Navigation.NavigateTo($"/people/{done.Id}");
    }
}
