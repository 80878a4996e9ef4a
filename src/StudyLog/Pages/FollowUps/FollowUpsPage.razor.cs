using Microsoft.AspNetCore.Components;
using StudyLog.Features.FollowUps.ListingFollowUps;
using StudyLog.Features.Ledgers;
using StudyLog.Http;
using StudyLog.Queries;

namespace StudyLog.Pages.FollowUps;

/// <summary>The follow-ups somebody may see, found, sorted and put together by department or state.</summary>
public sealed partial class FollowUpsPage
{
    [SupplyParameterFromQuery]
    private string? DueBefore { get; set; }

    protected override IQuery<StampedPage<ListFollowUps.Row>> Query => new ListFollowUps.Query(
        DepartmentId, Status: Status, Light: Light, DueBefore: DueBefore, Q: Q, Sort: SortInGroups, Page: Page);

    protected override CountFollowUps.Query Counted => base.Counted with { DueBefore = DueBefore };
}
