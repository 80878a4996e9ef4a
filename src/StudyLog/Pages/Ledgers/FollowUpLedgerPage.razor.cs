using Microsoft.AspNetCore.Components;
using StudyLog.Features.Ledgers;
using StudyLog.Http;
using StudyLog.Queries;

namespace StudyLog.Pages.Ledgers;

/// <summary>督办台账: every follow-up with all that is asked of it at a meeting.</summary>
public sealed partial class FollowUpLedgerPage
{
    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? To { get; set; }

    protected override IQuery<StampedPage<FollowUpLedger.Line>> Query => new FollowUpLedger.Query(
        From, To, DepartmentId, Status, Light, Q: Q, Sort: SortInGroups, Page: Page);

    protected override CountFollowUps.Query Counted => base.Counted with { From = From, To = To };
}
