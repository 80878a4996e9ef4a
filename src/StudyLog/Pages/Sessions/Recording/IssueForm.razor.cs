using Microsoft.AspNetCore.Components;
using StudyLog.Domain.FollowUps;
using StudyLog.Features.Departments.Viewing;
using StudyLog.Features.Sessions.ViewingSession;
using StudyLog.Pages.Shared;
using IssueFollowUp = StudyLog.Features.FollowUps.Issuing.IssueFollowUp;

namespace StudyLog.Pages.Sessions.Recording;

/// <summary>交办: a requirement becomes a follow-up with its lead and due date; who joins and who answers for it is folded up until it is wanted.</summary>
public sealed partial class IssueForm
{
    private const int MostOffered = 8;

    // Said twice, it is the same follow-up.
    private readonly Guid id = Guid.CreateVersion7();

    private IReadOnlyList<DepartmentView> departments = [];
    private DueKind due = DueKind.Unspecified;
    private bool isUnfolded;
    private IReadOnlyList<Guid> joining = [];
    private Guid? lead;
    private string matter = "";
    private DateOnly? on;
    private string? others;
    private IReadOnlyList<Guid> owner = [];
    private IReadOnlyList<NameOption> people = [];
    private IReadOnlyList<NameOption> units = [];

    [Parameter]
    [EditorRequired]
    public SessionRecord Record { get; set; } = null!;

    /// <summary>The requirement it comes from; null: none.</summary>
    [Parameter]
    public RemarkView? Remark { get; set; }

    [Parameter]
    public EventCallback Done { get; set; }

    [CascadingParameter]
    private RecordDesk Desk { get; set; } = null!;

    [Inject]
    private PageDoor Door { get; set; } = null!;

    // Whoever is made the lead joins no longer.
    private IReadOnlyList<Guid> Joining => [.. joining.Where(departmentId => departmentId != lead)];

    private IEnumerable<string> Named =>
        units.Where(unit => Joining.Contains(unit.Id)).Concat(people.Where(person => owner.Contains(person.Id))).Select(option => option.Words)
            .Concat(Typed.Words(others) is { } words ? [words] : []);

    private IReadOnlyList<NameOption> Others => [.. units.Where(unit => unit.Id != lead)];

    // Most often somebody of the lead.
    private IReadOnlyList<NameOption> Owners => [.. people.OrderByDescending(IsOfTheLead)];

    private IReadOnlyList<NameOption> OfTheLead => owner.Count > 0 ? [] : [.. people.Where(IsOfTheLead).Take(MostOffered)];

    protected override async Task OnInitializedAsync()
    {
        matter = Remark?.Text ?? "";
        departments = await Door.AllDepartments();
    }

    private async Task Unfold()
    {
        if (isUnfolded) return;
        if (await Desk.People() is { } known) people = [.. known.People.Select(person => NameOption.Of(person, known))];
        units = [.. departments.Select(department => NameOption.Of(department))];
        isUnfolded = true;
    }

    private bool IsOfTheLead(NameOption person) => person.DepartmentId is { } departmentId && departmentId == lead;

    private async Task Issue()
    {
        var body = new IssueFollowUp.Body(
            id,
            matter.Trim(),
            lead,
            Joining,
            Typed.Words(others),
            owner.Count > 0 ? owner[0] : null,
            due,
            due == DueKind.Date ? on : null,
            RemarkSeq: Remark?.Seq);
        if (await Desk.Do(body)) await Done.InvokeAsync();
    }
}
