using Microsoft.AspNetCore.Components;
using StudyLog.Accounts;
using StudyLog.Features.Ledgers;
using StudyLog.Http;
using StudyLog.Pages.Shared;

namespace StudyLog.Pages.FollowUps;

/// <summary>Follow-ups as an address names them: which are wanted, how they are sorted and put together, which columns were put away.</summary>
public abstract class AskingFollowUps<TRow> : Asking<StampedPage<TRow>>
{
    [SupplyParameterFromQuery]
    protected string? Status { get; set; }

    [SupplyParameterFromQuery]
    protected string? Light { get; set; }

    [SupplyParameterFromQuery]
    protected string? DepartmentId { get; set; }

    [SupplyParameterFromQuery]
    protected string? Q { get; set; }

    [SupplyParameterFromQuery]
    protected string? Sort { get; set; }

    [SupplyParameterFromQuery]
    protected string? Group { get; set; }

    [SupplyParameterFromQuery]
    protected string? Hide { get; set; }

    [SupplyParameterFromQuery]
    protected string? Page { get; set; }

    /// <summary>The groups with how many there are of each; null: they stand in none.</summary>
    protected IReadOnlyList<RowGroup>? Groups { get; private set; }

    /// <summary>Whether they can be put together: how many are in a group is a figure of the ledger.</summary>
    protected bool MayGroup => User.Reaches(Act.SeeLedgers, Reach.Departments);

    /// <summary>The same follow-ups, to be counted.</summary>
    protected virtual CountFollowUps.Query Counted => new(DepartmentId: DepartmentId, Status: Status, Light: Light, Q: Q);

    /// <summary>The order, in which those of one group follow each other.</summary>
    protected string? SortInGroups => FollowUpGroups.SortOf(Group, Sort);

    protected override async Task OnParametersSetAsync()
    {
        Groups = MayGroup ? await FollowUpGroups.Count(Door, Group, Counted) : null;
        await base.OnParametersSetAsync();
    }
}
