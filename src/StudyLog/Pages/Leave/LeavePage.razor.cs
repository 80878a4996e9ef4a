using System.Globalization;
using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Commands;
using StudyLog.Domain;
using StudyLog.Features.Attendances.ListingLeave;
using StudyLog.Features.People.Viewing;
using StudyLog.Http;
using StudyLog.Http.Problems;
using StudyLog.Pages.Sessions.Recording;
using StudyLog.Pages.Shared;
using StudyLog.Queries;
using ApproveLeave = StudyLog.Features.Attendances.AskingLeave.ApproveLeave;

namespace StudyLog.Pages.Leave;

/// <summary>
/// Leave that awaits a decision. A leader decides in his or her own name; who enters it for a leader says for whom. Several are approved in one press; what is
/// refused needs its own reason each time.
/// </summary>
public sealed partial class LeavePage
{
    private readonly HashSet<(Guid SessionId, Guid PersonId)> chosen = [];
    private int? approved;
    private Guid? approver;
    private bool isApproving;
    private IReadOnlyList<(string Why, IReadOnlyList<string> Who)> notApproved = [];
    private IReadOnlyList<PersonView>? people;
    private Problem? refused;
    private ElementReference result;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    protected override IQuery<StampedPage<ListLeaveRequests.Row>> Query => new ListLeaveRequests.Query(Page);

    private ApproveLeave.Body Approval => new() { OnBehalfOf = InWhoseName };

    private IReadOnlyList<ListLeaveRequests.Row> Chosen => [.. Shown.Where(row => chosen.Contains(KeyOf(row)))];

    private OnBehalfOf? InWhoseName => approver is { } person ? new OnBehalfOf(null, person) : null;

    private bool DecidesInOwnName => User.Reaches(Act.DecideLeaveInOwnName) && User.Asker.PersonId is not null;

    private IReadOnlyList<ListLeaveRequests.Row> Shown => Reply?.Value?.Items ?? [];

    protected override async Task OnInitializedAsync()
    {
        if (!DecidesInOwnName) people = (await PeopleKnown.Read(Door, User.Today)).People;
    }

    private static (Guid SessionId, Guid PersonId) KeyOf(ListLeaveRequests.Row row) => (row.SessionId, row.PersonId);

    private void Choose(ListLeaveRequests.Row row, ChangeEventArgs change)
    {
        if (change.Value is true) chosen.Add(KeyOf(row));
        else chosen.Remove(KeyOf(row));
    }

    private void ChooseAll(ChangeEventArgs change)
    {
        chosen.Clear();
        if (change.Value is true) chosen.UnionWith(Shown.Select(KeyOf));
    }

    private async Task<bool> Do<TBody>(TBody body, ListLeaveRequests.Row row)
        where TBody : CommandBody
    {
        Forget();
        refused = (await Door.Do(row.SessionId, body, part: row.PersonId)).Problem;
        await ShowWhatIsLeft();
        return refused is null;
    }

    // Each is a command of its own, in the order shown: one that is refused keeps no other back, and stays chosen.
    private async Task ApproveChosen()
    {
        Forget();
        isApproving = true;
        var refusals = new List<(ListLeaveRequests.Row Row, Problem Problem)>();
        var count = 0;
        foreach (var row in Chosen)
        {
            if ((await Door.Do(row.SessionId, Approval, part: row.PersonId)).Problem is { } problem)
            {
                refusals.Add((row, problem));
                continue;
            }

            count++;
            chosen.Remove(KeyOf(row));
        }

        (isApproving, approved) = (false, count);
        notApproved =
        [
            .. refusals.GroupBy(each => WhyOf(each.Problem), each => WhoIn(each.Row), StringComparer.Ordinal)
                .Select(group => (group.Key, (IReadOnlyList<string>)[.. group])),
        ];
        await ShowWhatIsLeft();
        await result.FocusAsync();
    }

    private void Forget()
    {
        (refused, approved) = (null, null);
        notApproved = [];
    }

    // Where nothing is left on a later page, something may be on the first.
    private async Task ShowWhatIsLeft()
    {
        await AskAgain();
        if (Shown.Count == 0 && Page is not null) Navigation.NavigateTo("/leave");
    }

    private static string WhoIn(ListLeaveRequests.Row row) => Wording.Say("leave.of-session", row.Name, row.SessionTitle);

    private static string WhyOf(Problem problem) =>
        problem.Faults.Count > 0 ? Wording.List(Wording.Faults(problem)) : problem.Detail(CultureInfo.CurrentUICulture);
}
